package viet

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

var train = flag.Bool("train", false, "train the segmenter on the treebank's train part and write data/segmenter.bin")

// lightest is the weight below which a feature is left out.
const lightest = 0.1

// syllablesOf reads all tokens of a text.
func syllablesOf(text string) []syllable {
	var all []syllable
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == ' ' {
			if i > start {
				all = append(all, syllableOf(text, int32(start), int32(i)))
			}
			start = i + 1
		}
	}
	return all
}

// wordKey is the key of a word written with blanks.
func wordKey(word string) uint32 {
	var key uint32
	for i, start := 0, 0; i <= len(word); i++ {
		if i < len(word) && word[i] != ' ' {
			continue
		}
		id := syllableOf(word, int32(start), int32(i)).id
		if start == 0 {
			key = id
		} else {
			key = mix(key, id)
		}
		start = i + 1
	}
	return key
}

// A sampleGap is a gap of the train part.
type sampleGap struct {
	features [featureCount]int32
	inside   bool
}

func trainSegmenter(t testing.TB, paragraphs []paragraph, own []string) *segmenter {
	seen := map[uint32]int{}
	for _, p := range paragraphs {
		for _, word := range p.words() {
			seen[wordKey(strings.Join(strings.Fields(strings.Trim(word, trimmed)), " "))]++
		}
	}
	ours := map[uint32]bool{}
	for _, w := range own {
		ours[wordKey(w)] = true
	}
	g := &segmenter{words: newWordSet(len(own) + len(seen))}
	for key := range ours {
		g.words.add(key)
	}
	for key := range seen {
		g.words.add(key)
	}
	// A word known from one place only must not look known at that place.
	g.without = func(key uint32) bool { return seen[key] == 1 && !ours[key] }

	index := map[uint32]int32{}
	var keys []uint32
	var samples []sampleGap
	var f [featureCount]uint32
	for _, p := range paragraphs {
		s := syllablesOf(p.text)
		says := g.gapsOf(nil, s)
		for i := range s[:len(s)-1] {
			if s[i].ends || s[i+1].opens {
				continue
			}
			features(&f, s, says, i)
			gap := sampleGap{inside: p.inside[i]}
			for k, key := range f {
				at, ok := index[key]
				if !ok {
					at = int32(len(keys))
					index[key] = at
					keys = append(keys, key)
				}
				gap.features[k] = at
			}
			samples = append(samples, gap)
		}
	}
	weights, bias := descend(samples, len(keys))
	g.without = nil
	n := 0
	for _, w := range weights {
		if math.Abs(w) >= lightest {
			n++
		}
	}
	g.weights = newWeightSet(n)
	g.weights.bias = float32(math.Round(bias*weightScale) / weightScale)
	for i, w := range weights {
		if math.Abs(w) >= lightest {
			g.weights.add(keys[i], float32(math.Round(w*weightScale)/weightScale))
		}
	}
	t.Logf("%d gaps, %d features, %d kept, %d words", len(samples), len(keys), n, len(ours)+len(seen))
	return g
}

// descend fits a logistic regression by AdaGrad with a penalty on squares.
func descend(samples []sampleGap, n int) (weights []float64, bias float64) {
	const rate, decay, rounds = 0.15, 0.15, 10
	weights = make([]float64, n)
	squares := make([]float64, n)
	biasSquares := 0.0
	counts := make([]float64, n)
	for _, s := range samples {
		for _, at := range s.features {
			counts[at]++
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(samples), func(i, j int) { samples[i], samples[j] = samples[j], samples[i] })
		for _, s := range samples {
			sum := bias
			for _, at := range s.features {
				sum += weights[at]
			}
			slope := 1 / (1 + math.Exp(-sum))
			if s.inside {
				slope--
			}
			biasSquares += slope * slope
			bias -= rate * slope / math.Sqrt(biasSquares+1e-6)
			for _, at := range s.features {
				d := slope + decay*weights[at]/counts[at]
				squares[at] += d * d
				weights[at] -= rate * d / math.Sqrt(squares[at]+1e-6)
			}
		}
	}
	return weights, bias
}

func ownWords(t testing.TB) []string {
	data, err := os.ReadFile("data/lexicon.txt")
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words = append(words, line)
		}
	}
	return words
}

func TestTrain(t *testing.T) {
	if !*train {
		t.Skip("run with -train to train the segmenter")
	}
	g := trainSegmenter(t, treebank(t, "train"), ownWords(t))
	data, err := pack(g)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("data/segmenter.bin", data, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes written", len(data))
	t.Log("train part:", score(t, g, "train"))
	t.Log("dev part:", score(t, g, "dev"))
}

// A verdict is how well a segmenter does.
type verdict struct {
	f1, longest float64 // in percent; the latter of longest matching with the same words
	loss        float64 // mean logarithm, natural, of the chance given to what is true
}

func (v verdict) String() string {
	return fmt.Sprintf("F1 %.2f %%, longest matching %.2f %%, loss %.4f", v.f1, v.longest, v.loss)
}

func score(t testing.TB, g *segmenter, part string) verdict {
	var right, found, gold, rightLongest, foundLongest, gaps int
	loss := 0.0
	for _, p := range treebank(t, part) {
		s := syllablesOf(p.text)
		says := g.gapsOf(nil, s)
		got, longest := make([]bool, len(s)), make([]bool, len(s))
		for i, c := range g.inside(nil, s, says) {
			got[i], longest[i] = c > 0.5, says[i]&inForward != 0
			if c = min(max(c, 0.001), 0.999); !p.inside[i] {
				c = 1 - c
			}
			loss -= math.Log(float64(c))
			gaps++
		}
		r, f, n := compare(got, p.inside)
		right, found, gold = right+r, found+f, gold+n
		r, f, _ = compare(longest, p.inside)
		rightLongest, foundLongest = rightLongest+r, foundLongest+f
	}
	return verdict{
		f1:      200 * float64(right) / float64(found+gold),
		longest: 200 * float64(rightLongest) / float64(foundLongest+gold),
		loss:    loss / float64(gaps),
	}
}

func TestWordsAreFound(t *testing.T) {
	v := score(t, trained(), "dev")
	t.Log("dev part:", v)
	if v.f1 < 90 || v.f1 < v.longest+5 {
		t.Errorf("got %v, want at least 90 %% and 5 more than longest matching", v)
	}
}

func TestTheLexiconIsBuiltIn(t *testing.T) {
	g := trained()
	for _, word := range ownWords(t) {
		if !g.words.has(wordKey(word)) {
			t.Fatalf("%q is not in segmenter.bin: run go generate", word)
		}
	}
	if g.words.has(wordKey("ngô đồng hồ")) {
		t.Error("a word that is not in the lexicon is found")
	}
}

func TestDamagedSegmenterIsRefused(t *testing.T) {
	for _, cut := range []int{0, 1, 1000, len(segmenterData) / 2, len(segmenterData) - 1} {
		if _, err := unpack(segmenterData[:cut]); err == nil {
			t.Errorf("%d bytes of %d are taken", cut, len(segmenterData))
		}
	}
}

// compare counts the words that two segmentations share and that each has.
func compare(got, want []bool) (both, g, w int) {
	gotStart, wantStart := 0, 0
	for i := range got {
		if !got[i] && !want[i] && gotStart == wantStart {
			both++
		}
		if !got[i] {
			g++
			gotStart = i + 1
		}
		if !want[i] {
			w++
			wantStart = i + 1
		}
	}
	return both, g, w
}
