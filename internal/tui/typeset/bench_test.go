package typeset_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func ofWords(n int) news.Article {
	a := whole()
	p := news.Paragraph{Text: news.Plain(long)}
	for have := a.Words(); have < n; have += 50 {
		a.Blocks = append(a.Blocks, p)
	}
	return a
}

func BenchmarkArticleOf1000Words(b *testing.B) {
	a := ofWords(1000)
	b.ReportAllocs()
	for b.Loop() {
		typeset.Article(a, at(72))
	}
}

func BenchmarkRenderAScreen(b *testing.B) {
	styles := newstest.Env(b).Styles.Article
	lines := typeset.Article(ofWords(1000), at(72)).Lines[:40]
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range lines {
			typeset.Render(l, &styles, "")
		}
	}
}
