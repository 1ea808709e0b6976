package typeset_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func TestACreditStandsWithoutBrackets(t *testing.T) {
	for credit, want := range map[string]string{
		"(Ảnh: Hà Phong).": "Ảnh: Hà Phong",
		"[Ảnh: Hà Phong]":  "Ảnh: Hà Phong",
		"- Ảnh: H.Y.T.":    "Ảnh: H.Y.T.",
		"Ảnh: K.T":         "Ảnh: K.T",
		"Ảnh: P. T.":       "Ảnh: P. T.",
		"Ảnh: TTXVN.":      "Ảnh: TTXVN",
		"(Ảnh: Lê Mẫn (Báo Bến Nước))": "Ảnh: Lê Mẫn (Báo Bến Nước)",
		"Ảnh: Mẫn (trái)":              "Ảnh: Mẫn (trái)",
		"()":                           "",
		".":                            "",
	} {
		a := news.Article{Headline: news.Headline{Title: "Bến"}, Blocks: news.Blocks{news.Picture{Src: "https://x.example/1.jpg", Credit: credit}}}
		lines := strings.Split(strings.TrimRight(typeset.Article(a, at(60)).Plain(), "\n"), "\n")
		if got := strings.TrimSpace(lines[len(lines)-1]); got != want && (want != "" || strings.ContainsAny(got, "().")) {
			t.Errorf("%q is set as %q, want %q", credit, got, want)
		}
	}
}

func TestThePlaceOfAPictureDoesNotTellTheTitleAgain(t *testing.T) {
	for alt, told := range map[string]bool{
		"Chợ nổi lúc tinh mơ":            false,
		"Chợ nổi lúc tinh mơ - 1":        false,
		"CHỢ NỔI lúc tinh":               false,
		"Ghe chất đầy khóm":              true,
		"Chợ nổi lúc tinh mơ, ghe về":    true,
		"1":                              true,
		"Chợ nổi lúc tinh mơ và cơn mưa": true,
	} {
		a := news.Article{Headline: news.Headline{Title: "Chợ nổi lúc tinh mơ"}, Blocks: news.Blocks{news.Picture{Src: "https://x.example/1.jpg", Alt: alt}}}
		if got := strings.Contains(typeset.Article(a, at(60)).Plain(), "Ảnh · "+alt); got != told {
			t.Errorf("%q is told: %v, want %v", alt, got, told)
		}
	}
}
