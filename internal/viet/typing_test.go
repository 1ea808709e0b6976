package viet

import (
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestUntype(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"nhijp soongs", []string{"nhịp sống"}},
		{"ddoo thij", []string{"đô thị"}},
		{"nhi5p so6ng1 d9o6 thi5", []string{"nhịp sống đô thị"}},
		{"nhip65 song16", []string{"nhip65 sống"}},
		{"DDaf Nawngx", []string{"Đà Nẵng"}},
		{"Bac5 Lie6u", []string{"Bạc Liêu"}},
		{"Bacj Lieeu", []string{"Bạc Liêu"}},
		{"dduwowngf huwowngs", []string{"đường hướng"}},
		{"dduongwf", []string{"đường"}},
		{"d9u7o7ng2 thuye62n muo71n", []string{"đường thuyền mướn"}},
		{"thuyeenf muowns nguowif", []string{"thuyền mướn người"}},
		{"quar quyeets quaan", []string{"quả quyết quân"}},
		{"giaf gif gios", []string{"già gì gió"}},
		{"hoaf hoef thuyr khoer hoaif hoangf", []string{"hoà hoè thuỷ khoẻ hoài hoàng"}},
		{"muaw cuar luwar", []string{"mưa của lửa"}},
		{"hoawcj nawm", []string{"hoặc năm"}},
		{"ngoefo ngoeof khoafo", []string{"ngoèo ngoèo khoào"}},
		{"tuwf wowcs", []string{"từ ước"}},
		{"ddij dodf", []string{"đị đò"}},
		{"\"nhijp soongs\" ca", []string{"\"nhịp sống\" ca"}},
		{"nhịp sống", nil},
		{"bac lieu 2023", nil},
		{"", nil},
		{"strong windows xylophone", nil},
		{"truwowngfs", []string{"trướng"}},
	} {
		got := Untype(c.in)
		if !slices.Equal(got, c.want) {
			t.Errorf("Untype(%q): got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestWhatIsTypedByTelexComesBack(t *testing.T) {
	for _, word := range []string{"nghiêng", "khuỷu", "rượu", "quốc", "giếng", "oằn", "uống", "yêu", "ếch", "ướt", "đoạn", "xoài", "thuở", "hươu"} {
		keys := telexKeys(word)
		if got := Untype(keys); !slices.ContainsFunc(got, func(s string) bool { return FoldKeepMarks(s) == FoldKeepMarks(word) }) {
			t.Errorf("Untype(%q): got %q, want %q", keys, got, word)
		}
	}
}

// telexKeys are the keys for a word: marks of letters behind them, the tone at the end.
func telexKeys(word string) string {
	keys, tone := "", ""
	for _, r := range norm.NFD.String(word) {
		switch r {
		case 'đ':
			keys += "dd"
		case hat:
			keys += keys[len(keys)-1:]
		case horn, breve:
			keys += "w"
		case grave:
			tone = "f"
		case acute:
			tone = "s"
		case hook:
			tone = "r"
		case tilde:
			tone = "x"
		case below:
			tone = "j"
		default:
			keys += string(r)
		}
	}
	return keys + tone
}

func FuzzUntype(f *testing.F) {
	for _, s := range []string{"nhijp soongs", "nhi5p so6ng1", "ww", "giw", "quw", "w1", "\xffaw", "dd9", "Q", "gi7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, got := range Untype(s) {
			if got == s || utf8.ValidString(s) && !utf8.ValidString(got) || len(got) > 3*len(s) {
				t.Errorf("Untype(%q): got %q", s, got)
			}
		}
	})
}
