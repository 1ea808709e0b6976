package article_test

import (
	"context"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// failing opens no article whole.
type failing struct {
	*newstest.Desk
	why error
}

func (d failing) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	h, _ := d.Headline(ctx, id)
	return news.Article{Headline: h}, d.why
}

func TestWhatCannotWorkIsNotOffered(t *testing.T) {
	for _, row := range []struct {
		why         error
		offers, not []string
		read        bool
	}{
		{news.ErrGone, []string{"lưu", "mở trình duyệt"}, []string{"tải để đọc ngoại tuyến", "tải lại bài"}, true},
		{news.ErrOffline, []string{"lưu", "tải để đọc ngoại tuyến"}, []string{"tải lại bài", "mở trình duyệt"}, false},
		{news.ErrQueued, []string{"lưu"}, []string{"tải để đọc ngoại tuyến", "tải lại bài", "mở trình duyệt"}, false},
		{news.ErrEmpty, []string{"lưu", "tải lại bài", "mở trình duyệt"}, nil, false},
	} {
		desk := failing{newstest.NewDesk(3), row.why}
		s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
		newstest.Start(t, s, 80, 30)
		got := newstest.Text(s.View())
		for _, want := range row.offers {
			if !strings.Contains(got, "  "+want) {
				t.Errorf("%v: %q is not offered:\n%s", row.why, want, got)
			}
		}
		for _, b := range s.Keys().Bar {
			if b.Enabled() {
				got += "  " + b.Help().Desc
			}
		}
		for _, no := range row.not {
			if strings.Contains(got, "  "+no) {
				t.Errorf("%v: %q is offered:\n%s", row.why, no, got)
			}
		}
		if read := !desk.All[0].Status.Unread(); read != row.read {
			t.Errorf("%v: counts as read: %v, want %v", row.why, read, row.read)
		}
	}
}

func TestAnAddressWithNothingSaysSoAndCanBeTakenOffTheShelf(t *testing.T) {
	desk := failing{newstest.NewDesk(3), news.ErrGone}
	h := &desk.All[0]
	h.Title, h.Status.Bookmark = h.URL, &news.Bookmark{Saved: newstest.Now}
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: h.ID}, nil)
	newstest.Start(t, s, 80, 30)
	if got := newstest.Text(s.View()); !strings.Contains(got, "Không có gì ở địa chỉ này (404)") || !strings.Contains(got, "m  bỏ lưu") {
		t.Errorf("got\n%s", got)
	}
	newstest.Drive(t, s, newstest.Keys("m")...)
	newstest.Drive(t, s, kit.Marked{IDs: []news.HeadlineID{h.ID}})
	if got := newstest.Text(s.View()); h.Status.Saved() || !strings.Contains(got, "m  lưu") {
		t.Errorf("after m, saved: %v:\n%s", h.Status.Saved(), got)
	}
}
