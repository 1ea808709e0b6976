package newsroom_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

const (
	path   = "/bai/tin-4.html"
	edited = "Bản sửa: chiều nay nước lên trở lại, ghe lớn vào được tận bến và phiên chợ kéo dài thêm một buổi nữa."
)

func TestRenewedArticleIsAnotherVersion(t *testing.T) {
	r := open(t)
	first, err := r.OpenURL(t.Context(), r.server.URL+path)
	if err != nil {
		t.Fatal(err)
	}
	same, err := r.Renew(t.Context(), first.ID)
	if err != nil || same.Version != 1 {
		t.Errorf("the same text is version %d, %v; want 1", same.Version, err)
	}
	r.portal.Rewrite(path, edited)
	second, err := r.Renew(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	if second.Version != 2 || !second.Edited || !strings.Contains(news.PlainText(second.Blocks), edited) {
		t.Errorf("got version %d, edited: %v\n%s", second.Version, second.Edited, news.PlainText(second.Blocks))
	}
	all, err := r.Versions(t.Context(), first.ID)
	if err != nil || len(all) != 2 {
		t.Fatalf("%d versions, %v; want 2", len(all), err)
	}
}

func TestArticleThatCannotBeRenewedStays(t *testing.T) {
	r := open(t)
	first, err := r.OpenURL(t.Context(), r.server.URL+path)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name  string
		spoil func()
		want  error
	}{
		{"gone", func() { r.portal.Refuse(path, http.StatusGone) }, news.ErrGone},
		{"hardly anything left", func() { r.portal.Refuse(path, http.StatusOK); r.portal.Shrink(path) }, news.ErrEmpty},
	} {
		row.spoil()
		got, err := r.Renew(t.Context(), first.ID)
		if !errors.Is(err, row.want) {
			t.Errorf("%s: got %v, want %v", row.name, err, row.want)
		}
		if got.Version != 1 || len(got.Blocks) != len(first.Blocks) {
			t.Errorf("%s: got version %d with %d blocks, want the stored one with %d", row.name, got.Version, len(got.Blocks), len(first.Blocks))
		}
	}
	if got, err := r.offline().Renew(t.Context(), first.ID); !errors.Is(err, news.ErrOffline) || got.Version != 1 {
		t.Errorf("without network: got version %d, %v", got.Version, err)
	}
	if _, err := r.Renew(t.Context(), "0123"); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("an unknown id: got %v, want %v", err, news.ErrUnknown)
	}
}

func TestOpeningAFreshStoryAsksForItAgainAside(t *testing.T) {
	r := open(t)
	aside := 0
	r.Aside = func(errand func(context.Context)) {
		aside++
		errand(t.Context())
	}
	first, err := r.OpenURL(t.Context(), r.server.URL+path)
	if err != nil {
		t.Fatal(err)
	}
	r.portal.Rewrite(path, edited)
	for _, step := range []struct {
		name  string
		after time.Duration
		want  int // errands so far
	}{
		{"at once", 0, 0},
		{"three hours later", 3 * time.Hour, 1},
		{"again at once", 0, 1},
		{"on the next day", 24 * time.Hour, 1},
	} {
		r.now = r.now.Add(step.after)
		shown, err := r.Open(t.Context(), first.ID)
		if err != nil {
			t.Fatal(step.name, err)
		}
		if aside != step.want {
			t.Errorf("%s: asked %d times, want %d", step.name, aside, step.want)
		}
		if step.name == "three hours later" && shown.Version != 1 {
			t.Errorf("what is opened is version %d, want the stored one at once", shown.Version)
		}
	}
	if shown, err := r.Peek(t.Context(), first.ID); err != nil || shown.Version != 2 {
		t.Errorf("got version %d, %v; want 2", shown.Version, err)
	}
}
