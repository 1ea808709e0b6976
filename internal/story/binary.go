package story

import (
	"encoding/binary"
	"errors"
)

var errSketch = errors.New("not a sketch")

// format is the first byte of a stored sketch.
const format = 1

// MarshalBinary implements [encoding.BinaryMarshaler].
func (s Sketch) MarshalBinary() ([]byte, error) {
	data := binary.AppendUvarint([]byte{format}, uint64(s.runs))
	for _, list := range [][]uint32{s.title, s.figures, s.numbers, s.text} {
		data = binary.AppendUvarint(data, uint64(len(list)))
		for _, h := range list {
			data = binary.LittleEndian.AppendUint32(data, h)
		}
	}
	return data, nil
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler].
func (s *Sketch) UnmarshalBinary(data []byte) error {
	if len(data) == 0 || data[0] != format {
		return errSketch
	}
	data = data[1:]
	runs, n := binary.Uvarint(data)
	if n <= 0 || runs > 1<<30 {
		return errSketch
	}
	s.runs, data = int(runs), data[n:]
	for _, list := range []*[]uint32{&s.title, &s.figures, &s.numbers, &s.text} {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > keptRuns || uint64(len(data)-n) < 4*size {
			return errSketch
		}
		data = data[n:]
		*list = nil
		for range size {
			*list = append(*list, binary.LittleEndian.Uint32(data))
			data = data[4:]
		}
	}
	if len(data) > 0 {
		return errSketch
	}
	return nil
}
