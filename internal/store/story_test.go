package store_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
)

// group runs the grouping to its end.
func group(t *testing.T, s *store.Store) {
	t.Helper()
	for more := true; more; {
		var err error
		if more, err = s.GroupStories(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// agency files one text in several papers, each under its own title, hours apart.
func (l *archive) agency(t *testing.T, papers int, apart time.Duration) []news.HeadlineID {
	t.Helper()
	p := newPress(31)
	text := p.article(p.headline("a/b", 0), 150).Blocks
	all := make([]news.HeadlineID, 0, papers)
	for i := range papers {
		section := news.SectionID(fmt.Sprintf("bao%d/tin", i))
		d := p.delivery(section, 0, 3)
		h := &d.Headlines[0]
		h.Published = l.now.Add(-time.Duration(i) * apart)
		a := p.article(d.Headlines[0], 150)
		a.Headline, a.Blocks = *h, text
		h.Lead, a.Lead = "", ""
		d.Articles = []news.Article{a, p.article(d.Headlines[1], 150), p.article(d.Headlines[2], 150)}
		file(t, l.Store, d)
		all = append(all, h.ID)
	}
	return all
}

func TestOnePieceInSeveralPapersIsOneStory(t *testing.T) {
	l := openArchive(t)
	all := l.agency(t, 4, time.Hour)
	group(t, l.Store)
	for _, id := range all {
		h, err := l.Headline(t.Context(), id)
		if err != nil || h.Others != 3 {
			t.Errorf("%s: %d others, %v, want 3", id, h.Others, err)
		}
	}
	alone := 0
	for _, h := range headlines(t, l.Store, news.Query{}) {
		if h.Others == 0 {
			alone++
		}
	}
	if alone != 8 {
		t.Errorf("%d headlines are alone, want 8", alone)
	}
	others, err := l.Story(t.Context(), all[1])
	if err != nil || len(others) != 3 || others[0].ID != all[0] {
		t.Errorf("%v, %v", ids(others), err)
	}
	if err := l.MarkRead(t.Context(), all[2:3], true); err != nil {
		t.Fatal(err)
	}
	if n := len(headlines(t, l.Store, news.Query{Unread: true})); n != 8 {
		t.Errorf("after one was read %d are unread, want 8", n)
	}
	compareTallies(t, l.Store, []news.SectionID{"bao0/tin", "bao1/tin", "bao2/tin", "bao3/tin"})
}

func TestALatePrintJoinsTheStory(t *testing.T) {
	l := openArchive(t)
	l.agency(t, 2, time.Hour)
	group(t, l.Store)
	all := l.agency(t, 3, time.Hour)
	group(t, l.Store)
	if h, err := l.Headline(t.Context(), all[0]); err != nil || h.Others != 2 {
		t.Errorf("%d others, %v, want 2", h.Others, err)
	}
}

func TestPrintsFarApartAreNotOneStory(t *testing.T) {
	l := openArchive(t)
	all := l.agency(t, 2, 50*time.Hour)
	group(t, l.Store)
	if h, err := l.Headline(t.Context(), all[0]); err != nil || h.Others != 0 {
		t.Errorf("%d others, %v, want none", h.Others, err)
	}
}

func TestAPrintIsFoundWhenItsArticleComes(t *testing.T) {
	l := openArchive(t)
	all := l.agency(t, 2, time.Hour)
	a, err := l.Article(t.Context(), all[0])
	if err != nil {
		t.Fatal(err)
	}
	late := newPress(77).headline("bao9/tin", 0)
	late.Published, late.Lead = l.now, ""
	file(t, l.Store, news.Delivery{Section: "bao9/tin", Headlines: []news.Headline{late}})
	group(t, l.Store)
	a.Headline = late
	if _, err := l.KeepArticle(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	group(t, l.Store)
	if h, err := l.Headline(t.Context(), late.ID); err != nil || h.Others != 2 {
		t.Errorf("%d others, %v, want 2", h.Others, err)
	}
}
