package article_test

import (
	tea "charm.land/bubbletea/v2"

	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

func TestAskingAgainShowsWhatThePaperEdited(t *testing.T) {
	const added = "Đoạn này báo vừa thêm vào chiều nay."
	desk := newstest.NewDesk(3)
	s := open(t, desk, 0, 80, 24)
	press(t, s, "space")
	before := screen(s)
	if got := toast(press(t, s, "r")); got.Bad || !strings.Contains(got.Text, "vẫn như cũ") {
		t.Errorf("an unchanged article: got %+v", got)
	}
	if after := screen(s); after != before {
		t.Errorf("an unchanged article moved:\n%s", after)
	}
	a := newstest.Body(desk.All[0])
	a.Version++
	a.Blocks = append(news.Blocks{news.Paragraph{Text: news.Plain(added)}}, a.Blocks...)
	desk.Edits = map[news.HeadlineID]news.Article{a.ID: a}
	said := false
	for _, msg := range press(t, s, "r") {
		said = said || strings.Contains(toast([]tea.Msg{msg}).Text, "Báo đã sửa bài này: bấm c")
	}
	press(t, s, "g")
	if !said || !strings.Contains(screen(s), added) {
		t.Errorf("the new version is not told (%v) or not shown:\n%s", said, screen(s))
	}
}

func TestAFailedRenewalKeepsTheArticle(t *testing.T) {
	desk := newstest.NewDesk(3)
	s := open(t, desk, 0, 80, 24)
	before := screen(s)
	desk.Failure = news.ErrOffline
	if got := toast(press(t, s, "r")); !got.Bad || !strings.HasPrefix(got.Text, "Vẫn giữ bản cũ.") {
		t.Errorf("got %+v, want that the stored article stays", got)
	}
	if after := screen(s); after != before {
		t.Errorf("the article went:\n%s", after)
	}
}
