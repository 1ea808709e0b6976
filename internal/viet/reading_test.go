package viet

import "testing"

func TestMinutes(t *testing.T) {
	for words, want := range map[int]int{-1: 0, 0: 0, 1: 1, 449: 1, 450: 2, 600: 2, 3000: 10} {
		if got := Minutes(words); got != want {
			t.Errorf("Minutes(%d): got %d, want %d", words, got, want)
		}
	}
}
