package viet

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// loose takes the place of a mark that no letter could take in, so that folding
// clean text keeps the number of its runes. It has no width.
const loose = '\u034F'

// Fold is how text is compared when marks and capitals don't matter: search,
// look-up, de-duplication. "Bạc Liêu", "BAC LIEU" and "bac liêu" fold to
// "bac lieu". Of text that went through [Clean] every rune becomes one rune, so
// places found in the fold are places in the text. Fold(Fold(s)) is Fold(s); the
// result is at most three times as long as s, in bytes.
func Fold(s string) string {
	if lowerASCII(s) {
		return s
	}
	letters := bareLetters()
	return strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			return r
		case r < 0x250:
			return letters.latin[r]
		case r >= 0x300 && r < 0x370:
			return loose
		case r >= 0x1E00 && r < 0x1F00:
			return letters.additional[r-0x1E00]
		}
		return lower(eth(r))
	}, composed(s))
}

// FoldKeepMarks is [Fold] for a reader who types marks: lower case, and the tone
// mark of "òa", "òe" and "ùy" on the second vowel, as textbooks put it ("hòa" and
// "hoà" are one word), but all marks kept.
func FoldKeepMarks(s string) string {
	if lowerASCII(s) {
		return s
	}
	s = placeTones(strings.Map(func(r rune) rune { return lower(eth(r)) }, composed(s)))
	return composed(s)
}

func lowerASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || ('A' <= c && c <= 'Z') {
			return false
		}
	}
	return true
}

func composed(s string) string {
	if norm.NFC.IsNormalString(s) {
		return s
	}
	return norm.NFC.String(s)
}

// lower leaves İ alone: its small letter is two runes.
func lower(r rune) rune {
	if r == 'İ' {
		return r
	}
	return unicode.ToLower(r)
}

type bare struct {
	latin      [0x250]rune
	additional [0x100]rune // U+1E00 to U+1EFF
}

// bareLetters has for each Latin letter the small one without marks.
var bareLetters = sync.OnceValue(func() *bare {
	var t bare
	for r := range rune(len(t.latin)) {
		t.latin[r] = bareLetter(r)
	}
	for i := range t.additional {
		t.additional[i] = bareLetter(0x1E00 + rune(i))
	}
	return &t
})

func bareLetter(r rune) rune {
	r = eth(r)
	if r == 'Đ' || r == 'đ' {
		return 'd'
	}
	first, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	return unicode.ToLower(first)
}

// placeTones moves a tone mark from o or u to the a, e or y after it. Where the
// press writes "quý" the mark is there already, so q needs no exception.
func placeTones(s string) string {
	if !strings.ContainsAny(s, "òỏõóọùủũúụ") {
		return s
	}
	runes := []rune(s)
	moveTones(runes)
	return string(runes)
}

// moveTones is [placeTones] in place.
func moveTones(letters []rune) {
	const (
		tonedO, tonedU         = "òỏõóọ", "ùủũúụ"
		tonedA, tonedE, tonedY = "àảãáạ", "èẻẽéẹ", "ỳỷỹýỵ"
	)
	for i := 0; i+1 < len(letters); i++ {
		if letters[i] < 0x80 {
			continue
		}
		switch letters[i+1] {
		case 'a':
			moveTone(letters[i:], 'o', tonedO, tonedA)
		case 'e':
			moveTone(letters[i:], 'o', tonedO, tonedE)
		case 'y':
			moveTone(letters[i:], 'u', tonedU, tonedY)
		}
	}
}

// moveTone takes the tone from the first letter, which is bare without it, to the
// second; from and to hold both letters under the same tones in the same order.
func moveTone(pair []rune, bare rune, from, to string) {
	if at := strings.IndexRune(from, pair[0]); at >= 0 {
		n := utf8.RuneCountInString(from[:at])
		pair[0], pair[1] = bare, []rune(to)[n]
	}
}
