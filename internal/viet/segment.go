package viet

import "math"

// maxWord is the longest word of the lexicon that is looked for, in syllables.
const maxWord = 4

// A segmenter tells where words go on across a blank.
type segmenter struct {
	words   wordSet
	weights weightSet
	without func(key uint32) bool // words to overlook, in training
}

// What the lexicon says of the gap after a syllable.
const (
	inPair     uint8 = 1 << iota // both sides make a word
	inTriple                     // of three syllables
	inLonger                     // of four
	inForward                    // longest matching from the left has it inside a word
	inBackward                   // and from the right
)

// gapsOf appends for each syllable what the lexicon says of the gap after it.
func (g *segmenter) gapsOf(says []uint8, syllables []syllable) []uint8 {
	first := len(says)
	for range syllables {
		says = append(says, 0)
	}
	said := says[first:]
	n := len(syllables)
	forward := 0
	for i := range n {
		longest := 1
		key := syllables[i].id
		for size := 2; size <= maxWord && i+size <= n; size++ {
			if syllables[i+size-2].ends || syllables[i+size-1].opens || syllables[i+size-1].shape == sign {
				break
			}
			key = mix(key, syllables[i+size-1].id)
			if !g.has(key) {
				continue
			}
			longest = size
			for k := i; k < i+size-1; k++ {
				said[k] |= inPair << min(size-2, 2)
			}
		}
		if i >= forward {
			for k := i; k < i+longest-1; k++ {
				said[k] |= inForward
			}
			forward = i + longest
		}
	}
	g.backward(said, syllables)
	return says
}

// backward marks what longest matching from the right finds.
func (g *segmenter) backward(said []uint8, syllables []syllable) {
	for end := len(syllables); end > 1; {
		longest := 1
		for size := min(maxWord, end); size > 1; size-- {
			if said[end-2]&(inPair<<min(size-2, 2)) == 0 {
				continue
			}
			key := syllables[end-size].id
			for k := end - size + 1; k < end; k++ {
				key = mix(key, syllables[k].id)
			}
			if g.has(key) {
				longest = size
				break
			}
		}
		for k := end - longest; k < end-1; k++ {
			said[k] |= inBackward
		}
		end -= longest
	}
}

func (g *segmenter) has(key uint32) bool {
	return g.words.has(key) && (g.without == nil || !g.without(key))
}

// mix makes one number of two, whatever their order is not.
func mix(a, b uint32) uint32 {
	h := (a ^ b*0x9E3779B1) * 0x85EBCA6B
	return h ^ h>>15
}

// featureCount is the number of features of a gap.
const featureCount = 15

// features gives the numbers of what can be seen around the gap after syllable i.
// Gaps beside punctuation are not asked for.
func features(f *[featureCount]uint32, s []syllable, says []uint8, i int) {
	at := func(k int) (id uint32, sh shape) {
		if k < 0 || k >= len(s) || k < i && s[k].ends || k > i+1 && s[k].opens || k > i+1 && s[k-1].ends || k < i && s[k+1].opens {
			return 0, noShape
		}
		return s[k].id, s[k].shape
	}
	said := func(k int) uint32 {
		if k < 0 || k >= len(says) {
			return 0
		}
		return uint32(says[k])
	}
	before, beforeShape := at(i - 1)
	after, afterShape := at(i + 2)
	left, right := s[i].id, s[i+1].id
	leftShape, rightShape := uint32(s[i].shape), uint32(s[i+1].shape)
	shapes := leftShape<<4 | rightShape
	around := uint32(beforeShape)<<12 | shapes<<4 | uint32(afterShape)
	lexicon := said(i) | (said(i-1)&7)<<5 | (said(i+1)&7)<<8
	*f = [featureCount]uint32{
		mix(1, lexicon),
		mix(2, mix(left, right)),
		mix(3, left),
		mix(4, right),
		mix(5, mix(before, left)),
		mix(6, mix(right, after)),
		mix(7, around),
		mix(8, mix(left, shapes)),
		mix(9, mix(right, shapes)),
		mix(10, mix(said(i), shapes)),
		mix(11, mix(before, right)),
		mix(12, mix(left, after)),
		mix(13, mix(left, said(i))),
		mix(14, mix(right, said(i))),
		mix(15, mix(lexicon, around)),
	}
}

// inside appends for each syllable the chance that a word goes on after it.
func (g *segmenter) inside(chances []float32, s []syllable, says []uint8) []float32 {
	var f [featureCount]uint32
	for i := range s {
		if i+1 == len(s) || s[i].ends || s[i+1].opens {
			chances = append(chances, 0)
			continue
		}
		features(&f, s, says, i)
		sum := g.weights.bias
		for _, key := range f {
			sum += g.weights.of(key)
		}
		chances = append(chances, float32(1/(1+math.Exp(-float64(sum)))))
	}
	return chances
}
