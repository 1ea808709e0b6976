package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A syllable is one token of a text as the segmenter sees it: what stands between
// two blanks, without the punctuation around it.
type syllable struct {
	id          uint32 // of its letters, whatever their case and tone placement
	shape       shape
	opens, ends bool // punctuation before it, after it
	start, end  int32
}

type shape uint8

const (
	noShape shape = iota // beyond the text
	small
	title   // Cà
	initial // T or T.
	capitals
	number
	sign // a token of punctuation alone
	mixed
)

const (
	pauses   = ",.;:!?…"
	closers  = ")]}”’»"
	openers  = "([{“‘«"
	quotes   = `"'`
	trimmed  = pauses + closers + openers + quotes + "*•–—-"
	hashSeed = 2166136261
	hashStep = 16777619
)

// syllableOf reads the token text[start:end].
func syllableOf(text string, start, end int32) syllable {
	token := text[start:end]
	core := token
	first, _ := utf8.DecodeRuneInString(token)
	last, _ := utf8.DecodeLastRuneInString(token)
	if edge(first) || edge(last) {
		core = strings.Trim(token, trimmed)
	}
	s := syllable{start: start, end: end}
	if core == "" {
		s.shape, s.id = sign, signID(token)
		return s
	}
	at := strings.Index(token, core)
	s.opens, s.ends = at > 0, at+len(core) < len(token)
	var buf [20]rune
	letters := buf[:0]
	var upper, digits, n int
	for _, r := range core {
		low := lowerLetter(r)
		switch {
		case low != r:
			upper++
		case r >= '0' && r <= '9':
			digits++
		}
		if n++; n <= len(buf) {
			letters = append(letters, low)
		}
	}
	s.shape = shapeOf(core, upper, digits, n)
	if s.shape == number {
		s.id = hashSeed
		return s
	}
	s.id = hashLetters(letters)
	return s
}

// edge reports whether r may be punctuation.
func edge(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return !isDigit(byte(r)) && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	case r < 0x1E00:
		return r < 0xC0
	}
	return r > 0x1EFF
}

func shapeOf(core string, upper, digits, n int) shape {
	switch {
	case digits > 0:
		if r := core[0]; isDigit(r) && strings.Trim(core, "0123456789.,/:-–%+") == "" {
			return number
		}
		return mixed
	case upper == 0:
		return small
	case n == 1:
		return initial
	case upper == n:
		return capitals
	case upper == 1:
		if r, _ := utf8.DecodeRuneInString(core); lowerLetter(r) != r {
			return title
		}
	}
	return mixed
}

// signID keeps the kinds of punctuation apart that part words differently.
func signID(token string) uint32 {
	r, _ := utf8.DecodeRuneInString(token)
	switch {
	case strings.ContainsRune("-–—", r):
		r = '-'
	case strings.ContainsRune(quotes, r):
		r = '"'
	}
	return (hashSeed ^ uint32(r)) * hashStep
}

// lowerLetter is unicode.ToLower, quick for the letters of Vietnamese.
func lowerLetter(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r >= 0xC0 && r <= 0xDE && r != 0xD7:
		return r + 0x20
	case r == 0xF0:
		return 'đ'
	case r > 0xDE && r < 0x100:
		return r
	case r >= 0x100 && r <= 0x12F, r >= 0x1EA0 && r <= 0x1EFF:
		return r | 1
	case r == 'Ơ', r == 'Ư':
		return r + 1
	case r == 'ơ', r == 'ư':
		return r
	}
	return unicode.ToLower(r)
}

// hashLetters gives one number to the spellings of one syllable: "hòa" and "hoà",
// "kĩ" and "kỹ", "quí" and "quý".
func hashLetters(letters []rune) uint32 {
	moveTones(letters)
	if n := len(letters); n == 2 && strings.ContainsRune("hklmts", letters[0]) || n == 3 && letters[0] == 'q' {
		if letters[n-1] == 'i' {
			letters[n-1] = 'y'
		}
		const tonedI, tonedY = "ìỉĩíị", "ỳỷỹýỵ"
		if at := strings.IndexRune(tonedI, letters[n-1]); at >= 0 {
			letters[n-1] = []rune(tonedY)[utf8.RuneCountInString(tonedI[:at])]
		}
	}
	h := uint32(hashSeed)
	for _, r := range letters {
		h = (h ^ uint32(r)) * hashStep
	}
	return h
}
