package picture

import (
	"bytes"
	"encoding/binary"
	"image/jpeg"
)

// maxScans bounds the passes of a JPEG file over its pixels. Encoders write up to
// about thirty; a hostile file writes thousands in a few kilobytes.
const maxScans = 64

// JPEG markers, ITU T.81 table B.1.
const (
	markerSOF0 = 0xc0 // baseline
	markerSOF2 = 0xc2 // progressive
	markerRST0 = 0xd0
	markerRST7 = 0xd7
	markerSOI  = 0xd8
	markerEOI  = 0xd9
	markerSOS  = 0xda
	markerAPP1 = 0xe1
	markerTEM  = 0x01
)

func sketchJPEG(data []byte) (sketch, error) {
	config, err := jpeg.DecodeConfig(bytes.NewReader(data))
	s := sketch{width: config.Width, height: config.Height, weight: 3}
	s.walk(data)
	return s, err
}

// walk reads the segments that bear on orientation and cost. What is broken is
// left to the decoder.
func (s *sketch) walk(data []byte) {
	for {
		marker, body, rest := segment(data)
		if marker == 0 {
			return
		}
		switch {
		case marker == markerAPP1 && s.turn == 0:
			s.turn = exifTurn(body)
		case marker >= markerSOF0 && marker <= markerSOF2:
			s.weight = frameWeight(body, marker == markerSOF2)
		case marker == markerSOS:
			s.scans++
			rest = afterScan(rest)
		}
		data = rest
	}
}

// segment cuts the next marker segment off. The marker is 0 at the end of the
// picture and where the bytes make no sense.
func segment(data []byte) (marker byte, body, rest []byte) {
	at := bytes.IndexByte(data, 0xff)
	if at < 0 {
		return 0, nil, nil
	}
	for data = data[at:]; len(data) > 0 && data[0] == 0xff; {
		data = data[1:] // any number of them may stand before a marker
	}
	if len(data) == 0 || data[0] == markerEOI {
		return 0, nil, nil
	}
	marker, data = data[0], data[1:]
	if marker == 0 || marker == markerTEM || marker >= markerRST0 && marker <= markerSOI {
		return max(marker, markerTEM), nil, data // no length follows these
	}
	if len(data) < 2 {
		return 0, nil, nil
	}
	size := int(binary.BigEndian.Uint16(data))
	if size < 2 || size > len(data) {
		return 0, nil, nil
	}
	return marker, data[2:size], data[size:]
}

// afterScan skips entropy-coded data: up to an 0xff that is neither stuffed nor
// of a restart marker.
func afterScan(data []byte) []byte {
	for {
		at := bytes.IndexByte(data, 0xff)
		if at < 0 || at+1 >= len(data) {
			return nil
		}
		next := data[at+1]
		if next != 0 && (next < markerRST0 || next > markerRST7) {
			return data[at:]
		}
		data = data[at+2:]
	}
}

// frameWeight is how many bytes a pixel takes while the frame is decoded: a byte
// for each sample, and in a progressive file the samples' coefficients, of four
// bytes, beside them. Four components are converted once more.
func frameWeight(frame []byte, progressive bool) float64 {
	const head, component = 6, 3
	if len(frame) < head {
		return 4
	}
	count := int(frame[head-1])
	if len(frame) < head+count*component {
		return 4
	}
	var area, most float64
	for i := range count {
		factors := frame[head+i*component+1]
		h, v := float64(factors>>4), float64(factors&0xf)
		area += h * v
		most = max(most, h*v)
	}
	if most == 0 {
		return 4
	}
	weight := area / most
	if progressive {
		weight *= 5
	}
	if count == 4 {
		weight += 4
	}
	return weight
}

// exifTurn reads the orientation in an EXIF segment, 0 where there is none.
func exifTurn(body []byte) turn {
	tiff, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00"))
	if !ok || len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(tiff, []byte("MM")) {
		order = binary.BigEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 0
	}
	const (
		entry       = 12
		orientation = 0x0112
		short       = 3
	)
	count := int(order.Uint16(tiff[at:]))
	entries := tiff[at+2:]
	for range count {
		if len(entries) < entry {
			return 0
		}
		if order.Uint16(entries) == orientation && order.Uint16(entries[2:]) == short {
			if value := order.Uint16(entries[8:]); value >= 1 && value <= 8 {
				return turn(value)
			}
			return 0
		}
		entries = entries[entry:]
	}
	return 0
}
