package article_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// heard is an article in linear mode.
func heard(t *testing.T, i int, body func(news.Article) news.Article) *article.Screen {
	t.Helper()
	desk, env := newstest.NewDesk(20), newstest.Env(t)
	env.Linear = true
	s := article.New(env, rewritten{desk, body}, kit.OpenArticle{ID: desk.All[i].ID}, nil)
	newstest.Start(t, s, 58, 24)
	return s
}

func asIs(a news.Article) news.Article { return a }

func TestWhatChangedIsToldInWords(t *testing.T) {
	s := heard(t, 3, asIs)
	press(t, s, "c")
	text := screen(s)
	for press(t, s, "j"); !strings.Contains(text, screen(s)); press(t, s, "j") {
		text += screen(s)
	}
	for _, want := range []string{"(bỏ: ", "(thêm: "} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestATableIsToldRowByRow(t *testing.T) {
	s := heard(t, 0, func(a news.Article) news.Article {
		cells := func(texts ...string) (row []news.Text) {
			for _, text := range texts {
				row = append(row, news.Plain(text))
			}
			return row
		}
		a.Blocks = []news.Block{news.Table{Header: true, Rows: [][]news.Text{cells("Rau", "Giá"), cells("Cải", "40"), cells("Bầu", "25")}}}
		return a
	})
	press(t, s, "G")
	if got := screen(s); !strings.Contains(got, "Giá: 40") || !strings.Contains(got, "Giá: 25") {
		t.Errorf("the table is not told row by row:\n%s", got)
	}
}

func TestNothingOfTheTextIsHeardInTheOutline(t *testing.T) {
	s := heard(t, 0, asIs)
	body := strings.Split(strings.TrimSpace(screen(s)), "\n")[5]
	press(t, s, "O")
	if got := screen(s); strings.Contains(got, body) || !strings.Contains(got, "Các phần của bài") {
		t.Errorf("the outline does not stand alone:\n%s", got)
	}
}
