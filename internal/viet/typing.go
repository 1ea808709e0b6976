package viet

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Untype returns what a text may mean that was typed by Telex or VNI while no
// input method was listening: "nhijp soongs" and "nhi5p so6ng1" are "nhịp sống".
// Each reading differs from s; words that are no Vietnamese syllable when read so
// stay as they are. It returns nothing for text that needs no such reading.
func Untype(s string) []string {
	var readings []string
	for _, method := range []func(string) string{telex, vni} {
		read := letterRuns(s, method)
		if read != s && !slices.Contains(readings, read) {
			readings = append(readings, read)
		}
	}
	return readings
}

// letterRuns reads each run of letters and digits by a method.
func letterRuns(s string, method func(string) string) string {
	var b strings.Builder
	start := -1
	for i, r := range s + " " {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			b.WriteString(method(s[start:i]))
			start = -1
		}
		if !letter && i < len(s) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// longestTyped is more than the keys of any syllable.
const longestTyped = 12

// keyed is a syllable while its keys are read: bare letters, what was put on
// each, and the tone.
type keyed struct {
	letters []rune // small
	upper   []bool
	hats    []rune // 0, or the combining mark on the letter
	bar     bool   // the first letter is đ
	tone    rune   // 0, or the combining mark
	changed bool
}

// Combining marks.
const (
	grave, acute, tilde, hook, below = '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'
	hat, breve, horn                 = '\u0302', '\u0306', '\u031B'
)

func (k *keyed) push(r rune) {
	k.letters = append(k.letters, unicode.ToLower(r))
	k.upper = append(k.upper, unicode.IsUpper(r))
	k.hats = append(k.hats, 0)
}

// lastVowel is the index of the last of the letters without a mark on it, or -1.
func (k *keyed) lastVowel(of string) int {
	for i := len(k.letters) - 1; i >= 0; i-- {
		if k.hats[i] == 0 && strings.ContainsRune(of, k.letters[i]) {
			return i
		}
	}
	return -1
}

func (k *keyed) put(mark rune, on string) bool {
	i := k.lastVowel(on)
	if i < 0 {
		return false
	}
	k.hats[i], k.changed = mark, true
	return true
}

// putHorn puts horns on u and o as Vietnamese has them: both of "uo", the u of "ua".
func (k *keyed) putHorn() bool {
	for i := 0; i+1 < len(k.letters); i++ {
		if k.letters[i] != 'u' || k.hats[i] != 0 || i > 0 && k.letters[i-1] == 'q' {
			continue
		}
		switch k.letters[i+1] {
		case 'o':
			k.hats[i], k.hats[i+1], k.changed = horn, horn, true
			return true
		case 'a':
			k.hats[i], k.changed = horn, true
			return true
		}
	}
	return k.put(horn, "ou")
}

// openHorn takes the horn off the u of "huơ" and "thuở", where no letter follows.
func (k *keyed) openHorn() {
	n := len(k.letters)
	if n > 2 && k.letters[n-2] == 'u' && k.letters[n-1] == 'o' && k.letters[n-3] == 'h' && k.hats[n-1] == horn {
		k.hats[n-2] = 0
	}
}

func (k *keyed) setTone(tone rune) bool {
	if k.lastVowel("aeiouy") < 0 && !slices.ContainsFunc(k.hats, func(r rune) bool { return r != 0 }) {
		return false
	}
	k.tone, k.changed = tone, true
	return true
}

func (k *keyed) setBar() bool {
	if len(k.letters) == 0 || k.letters[0] != 'd' || k.bar {
		return false
	}
	k.bar, k.changed = true, true
	return true
}

var telexTones = map[rune]rune{'f': grave, 's': acute, 'x': tilde, 'r': hook, 'j': below, 'z': 0}

func telex(word string) string {
	return typedBy(word, func(k *keyed, r rune) bool {
		switch low := unicode.ToLower(r); low {
		case 'f', 's', 'x', 'r', 'j', 'z':
			return k.setTone(telexTones[low])
		case 'd':
			return k.setBar()
		case 'a', 'e', 'o':
			i := k.lastVowel(string(low))
			// "ngoeo" and "ngoao" have two letters o.
			apart := low == 'o' && i >= 0 && i+1 < len(k.letters) && strings.ContainsRune("ae", k.letters[i+1])
			return i >= 0 && !apart && k.put(hat, string(low))
		case 'w':
			if i := k.lastVowel("aou"); i >= 0 && k.letters[i] == 'a' && (i == 0 || k.letters[i-1] != 'u' || i > 1 && k.letters[i-2] == 'q') {
				return k.put(breve, "a")
			}
			if k.putHorn() {
				return true
			}
			k.push('u')
			k.upper[len(k.upper)-1] = unicode.IsUpper(r)
			return k.put(horn, "u")
		}
		return false
	})
}

var vniTones = map[rune]rune{'0': 0, '1': acute, '2': grave, '3': hook, '4': tilde, '5': below}

func vni(word string) string {
	return typedBy(word, func(k *keyed, r rune) bool {
		switch r {
		case '0', '1', '2', '3', '4', '5':
			return k.setTone(vniTones[r])
		case '6':
			return k.put(hat, "aeo")
		case '7':
			return k.putHorn()
		case '8':
			return k.put(breve, "a")
		case '9':
			return k.setBar()
		}
		return false
	})
}

// typedBy reads a word key by key; mark takes a key that marks a letter and
// reports whether it did. A word that makes no syllable is returned as it is.
func typedBy(word string, mark func(k *keyed, r rune) bool) string {
	if len(word) > longestTyped {
		return word
	}
	var k keyed
	for _, r := range word {
		if r >= 0x80 {
			return word
		}
		if !mark(&k, r) {
			k.push(r)
		}
	}
	if !k.changed || !k.syllable() {
		return word
	}
	k.openHorn()
	return k.text()
}

var (
	onsets = strings.Fields("b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x")
	codas  = strings.Fields("c ch m n ng nh p t")
)

// nucleus finds the vowels: without the onset, the u of "qu" among it and the i
// of "gi" before another vowel.
func (k *keyed) nucleus() (from, to int) {
	vowel := func(i int) bool { return i < len(k.letters) && strings.ContainsRune("aeiouy", k.letters[i]) }
	for from < len(k.letters) && !vowel(from) {
		from++
	}
	if glide := string(k.letters[:min(from+1, len(k.letters))]); (glide == "qu" || glide == "gi") && k.hats[from] == 0 && vowel(from+1) {
		from++
	}
	for to = from; vowel(to); to++ {
	}
	return from, to
}

// syllable reports whether the letters could be a syllable, or the beginning of one.
func (k *keyed) syllable() bool {
	from, to := k.nucleus()
	onset, coda := string(k.letters[:from]), string(k.letters[to:])
	return to > from && to-from <= 3 && (onset == "" || slices.Contains(onsets, onset)) &&
		(coda == "" || slices.Contains(codas, coda))
}

// toned is the index of the letter that carries the tone mark.
func (k *keyed) toned() int {
	from, to := k.nucleus()
	for i := to - 1; i >= from; i-- {
		if k.hats[i] != 0 {
			return i
		}
	}
	pair := string(k.letters[from:min(from+2, to)])
	if to-from == 3 || to-from == 2 && (to < len(k.letters) || pair == "oa" || pair == "oe" || pair == "uy") {
		return from + 1
	}
	return from
}

func (k *keyed) text() string {
	var b strings.Builder
	at := k.toned()
	for i, r := range k.letters {
		if i == 0 && k.bar {
			r = 'đ'
		}
		if k.upper[i] {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		if k.hats[i] != 0 {
			b.WriteRune(k.hats[i])
		}
		if i == at && k.tone != 0 {
			b.WriteRune(k.tone)
		}
	}
	return norm.NFC.String(b.String())
}
