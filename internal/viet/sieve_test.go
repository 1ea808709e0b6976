package viet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/viet"
)

func TestSieve(t *testing.T) {
	const title, lead = "Chợ nổi Cái Răng đón khách", "Đò về bến lúc 5 giờ sáng, “hoà” cùng nắng."
	tests := []struct {
		typed string
		want  bool
	}{
		{"", true},
		{"   ", true},
		{"cho noi", true},
		{"noi CHO", true},
		{"chợ", true},
		{"chờ", false},
		{"kha", true},
		{"kha ", false},
		{"kha noi", false},
		{"hach", false},
		{`"noi cai"`, true},
		{`"cai noi"`, false},
		{"do ve", true},
		{"đo", false},
		{"đò ve", true},
		{"hòa nang", true},
		{"5 gio", true},
		{"cho tàu", false},
		{"cai rang ben", true},
	}
	for _, tt := range tests {
		if got := viet.NewSieve(tt.typed).Holds(title, lead); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.typed, got, tt.want)
		}
	}
}

func TestSieveTellsWhereTheWordsStand(t *testing.T) {
	const text = "Đêm đông, đông người đi chợ đêm"
	tests := []struct {
		typed string
		want  []string
	}{
		{"", nil},
		{"dem", []string{"Đêm", "đêm"}},
		{"dong", []string{"đông", "đông"}},
		{"d", []string{"Đêm", "đông", "đông", "đi", "đêm"}},
		{"nguoi cho", []string{"người", "chợ"}},
		{"dem dong", []string{"Đêm đông", "đông", "đêm"}},
		{"dong dem", []string{"Đêm", "đông", "đông", "đêm"}},
		{`"dem dong"`, []string{"Đêm đông"}},
		{"đ", []string{"Đêm", "đông", "đông", "đi", "đêm"}},
		{"chó", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, at := range viet.NewSieve(tt.typed).Find(text) {
			got = append(got, text[at[0]:at[1]])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestAWordThatStandsWholeIsNotFoundAsABeginning(t *testing.T) {
	const text = "Giá xăng giảm, giá dầu giữ nguyên"
	tests := []struct {
		typed string
		want  []string
	}{
		{"gi", []string{"Giá", "giảm", "giá", "giữ"}},
		{"gia", []string{"Giá", "giá"}},
		{"gia ", []string{"Giá", "giá"}},
		{"giả", []string{"giảm"}},
		{"giam", []string{"giảm"}},
		{"gia xang", []string{"Giá xăng", "giá"}},
	}
	for _, tt := range tests {
		var got []string
		for _, at := range viet.NewSieve(tt.typed).Find(text) {
			got = append(got, text[at[0]:at[1]])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestAPhraseStandsOnOneLine(t *testing.T) {
	const text = "một hai\nba bốn"
	for typed, want := range map[string]int{"hai ba": 0, "một hai": 1, "ba, bo": 1, "?": 0} {
		if got := viet.NewPhrase(typed).Find(text); len(got) != want {
			t.Errorf("%q stands at %v, want %d places", typed, got, want)
		}
	}
}

func FuzzSieve(f *testing.F) {
	f.Add("Chợ nổi Cái Răng", "cho ra")
	f.Fuzz(func(t *testing.T, text, typed string) {
		text = viet.Clean(text)
		s := viet.NewSieve(typed)
		found := s.Find(text)
		if s.Holds(text) && !s.Empty() && len(found) == 0 {
			t.Errorf("%q holds %q, but nothing is found in it", text, typed)
		}
		for _, at := range found {
			if at[0] >= at[1] || at[1] > len(text) || strings.ToValidUTF8(text[at[0]:at[1]], "") != text[at[0]:at[1]] {
				t.Errorf("%q in %q: range %v", typed, text, at)
			}
		}
	})
}
