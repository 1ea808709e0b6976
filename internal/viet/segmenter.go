package viet

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"slices"
	"sync"
)

// segmenterData is written by go generate from data/lexicon.txt and the treebank;
// data/NOTICE tells whose they are.
//
//go:generate go test -run TestTrain -train
//go:embed data/segmenter.bin
var segmenterData []byte

// weightScale is the number of steps of a stored weight in 1.
const weightScale = 20

// trained is the segmenter that everything uses, unpacked when first needed.
var trained = sync.OnceValue(func() *segmenter {
	g, err := unpack(segmenterData)
	if err != nil {
		panic("viet: data/segmenter.bin: " + err.Error()) // it is built in, and a test reads it
	}
	return g
})

// pack writes a segmenter: the bias, the keys of the words and of the features in
// rising order as differences, each feature with its weight in a byte, deflated.
func pack(g *segmenter) ([]byte, error) {
	var out bytes.Buffer
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	var words []uint32
	for _, key := range g.words.keys {
		if key != 0 {
			words = append(words, key)
		}
	}
	slices.Sort(words)
	slots := slices.DeleteFunc(slices.Clone(g.weights.slots), func(w weight) bool { return w.key == 0 })
	slices.SortFunc(slots, func(a, b weight) int { return int(int64(a.key) - int64(b.key)) })

	data := binary.AppendVarint(nil, int64(g.weights.bias*weightScale))
	data = binary.AppendUvarint(data, uint64(len(words)))
	last := uint32(0)
	for _, key := range words {
		data = binary.AppendUvarint(data, uint64(key-last))
		last = key
	}
	data = binary.AppendUvarint(data, uint64(len(slots)))
	last = 0
	for _, w := range slots {
		data = binary.AppendUvarint(data, uint64(w.key-last))
		data = append(data, byte(int8(max(-127, min(127, w.value*weightScale)))))
		last = w.key
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func unpack(packed []byte) (*segmenter, error) {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, err
	}
	in := bytes.NewReader(data)
	bias, err := binary.ReadVarint(in)
	if err != nil {
		return nil, err
	}
	n, err := binary.ReadUvarint(in)
	if err != nil {
		return nil, err
	}
	g := &segmenter{words: newWordSet(int(n))}
	key := uint32(0)
	for range n {
		step, err := binary.ReadUvarint(in)
		if err != nil {
			return nil, err
		}
		key += uint32(step)
		g.words.add(key)
	}
	if n, err = binary.ReadUvarint(in); err != nil {
		return nil, err
	}
	g.weights = newWeightSet(int(n))
	g.weights.bias = float32(bias) / weightScale
	key = 0
	for range n {
		step, err := binary.ReadUvarint(in)
		if err != nil {
			return nil, err
		}
		value, err := in.ReadByte()
		if err != nil {
			return nil, err
		}
		key += uint32(step)
		g.weights.add(key, float32(int8(value))/weightScale)
	}
	return g, nil
}
