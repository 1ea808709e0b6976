package viet

// A wordSet holds the keys of words: open addressing, 0 is free.
type wordSet struct{ keys []uint32 }

func newWordSet(n int) wordSet {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return wordSet{make([]uint32, size)}
}

func (w wordSet) add(key uint32) {
	mask := uint32(len(w.keys) - 1)
	for at := key & mask; ; at = (at + 1) & mask {
		if w.keys[at] == 0 || w.keys[at] == key {
			w.keys[at] = key
			return
		}
	}
}

func (w wordSet) has(key uint32) bool {
	mask := uint32(len(w.keys) - 1)
	for at := key & mask; w.keys[at] != 0; at = (at + 1) & mask {
		if w.keys[at] == key {
			return true
		}
	}
	return false
}

// A weightSet holds the weights of features of the trained model.
type weightSet struct {
	bias  float32
	slots []weight
}

type weight struct {
	key   uint32
	value float32
}

func newWeightSet(n int) weightSet {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return weightSet{slots: make([]weight, size)}
}

func (w weightSet) add(key uint32, value float32) {
	mask := uint32(len(w.slots) - 1)
	at := key & mask
	for w.slots[at].key != 0 {
		at = (at + 1) & mask
	}
	w.slots[at] = weight{key, value}
}

func (w weightSet) of(key uint32) float32 {
	mask := uint32(len(w.slots) - 1)
	for at := key & mask; w.slots[at].key != 0; at = (at + 1) & mask {
		if w.slots[at].key == key {
			return w.slots[at].value
		}
	}
	return 0
}
