package newsroom_test

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

// serial serves a story of several pages that link to each other by number. Each page
// repeats title and sapo; a page listed as broken answers with that status.
func serial(t *testing.T, pages int, broken map[string]int) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		at := r.URL.Query().Get("trang")
		if at == "" {
			at = "1"
		}
		if status := broken[at]; status != 0 {
			http.Error(w, "hỏng", status)
			return
		}
		var text, pager strings.Builder
		for i := range 4 {
			fmt.Fprintf(&text, "<p>Trang %s, đoạn %d: con nước lớn ròng mỗi ngày hai lần, người ở bãi theo đó mà tính việc chài lưới và đi chợ.</p>", at, i)
		}
		for i := range pages {
			fmt.Fprintf(&pager, `<a href="?trang=%d">%d</a> `, i+1, i+1)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!doctype html><html lang="vi"><body><h1>Một năm theo con nước</h1><p class="sapo">Từ cửa biển lên tới ngã bảy, con nước dài một trăm cây số.</p>
<div id="bai">%s<p>Trang: %s</p></div></body></html>`, text.String(), pager.String())
	}))
	t.Cleanup(server.Close)
	return server
}

func TestStoryOfSeveralPagesIsOneArticle(t *testing.T) {
	r := open(t)
	for _, row := range []struct {
		name          string
		pages, joined int
		broken        map[string]int
	}{
		{"three pages", 3, 3, nil},
		{"one page", 1, 1, nil},
		{"more pages than are asked for", 12, 8, nil},
		{"a page that is gone", 4, 2, map[string]int{"3": http.StatusNotFound}},
	} {
		server := serial(t, row.pages, row.broken)
		a, err := r.OpenURL(t.Context(), server.URL+"/mot-nam-theo-con-nuoc-2024.html")
		if err != nil {
			t.Fatal(row.name, err)
		}
		text := news.PlainText(a.Blocks)
		for i := range row.pages {
			for k := range 4 {
				want := 0
				if i < row.joined {
					want = 1
				}
				if got := strings.Count(text, fmt.Sprintf("Trang %d, đoạn %d:", i+1, k)); got != want {
					t.Errorf("%s: paragraph %d of page %d stands there %d times, want %d", row.name, k, i+1, got, want)
				}
			}
		}
		if strings.Contains(text, "Trang: ") || strings.Contains(text, a.Title) || a.Lead == "" || strings.Contains(text, a.Lead) {
			t.Errorf("%s: furniture in the text, or no sapo %q:\n%s", row.name, a.Lead, text)
		}
		if a.Next != "" {
			t.Errorf("%s: the stored article goes on at %s", row.name, a.Next)
		}
	}
}

func TestHalfAStoryIsNotStored(t *testing.T) {
	r := open(t)
	server := serial(t, 3, map[string]int{"2": http.StatusServiceUnavailable})
	link := server.URL + "/nua-chung-2024.html"
	if _, err := r.OpenURL(t.Context(), link); err == nil {
		t.Error("a story whose second page is not to be had was opened")
	}
	if _, err := r.Peek(t.Context(), news.IDOf(link)); !errors.Is(err, news.ErrUnknown) {
		t.Errorf("half a story: got %v, want %v", err, news.ErrUnknown)
	}
}
