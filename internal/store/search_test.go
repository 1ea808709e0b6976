package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/viet"
)

// tale is a headline for searching, so many hours old, with a body if there is one.
type tale struct {
	section           news.SectionID
	hours             int
	title, lead, body string
}

func (x tale) headline() news.Headline {
	link := "https://" + string(x.section.Portal()) + ".example.vn/" + strings.ReplaceAll(x.title, " ", "-")
	return news.Headline{
		ID: news.IDOf(link), URL: link, Section: x.section, Portal: x.section.Portal(), Title: x.title, Lead: x.lead,
		Author: "MỸ LOAN", Published: noon.Add(-time.Duration(x.hours) * time.Hour), Fetched: noon,
	}
}

var stories = []tale{
	{"songbao/doi-song", 30, "Nhịp sống đô thị bên dòng kênh cũ", "Chợ nổi thưa ghe, quán cóc mọc lên.", ""},
	{"songbao/doi-song", 20, "Một ngày ở chợ quê", "Bà con giữ nếp cũ.", "Người bán kể về nhịp sống thay đổi từng năm. Trẻ con vẫn tắm sông mỗi chiều."},
	{"bienbao/kinh-te", 10, "Giá tôm nhích lên", "Nông dân Đà Bạc thu hoạch sớm.", "Thương lái trả thêm 2.000 đồng mỗi ký. Song đầu ra còn bấp bênh, ai nấy chờ mùa sau."},
	{"bienbao/kinh-te", 5, "Hoà Bình đón khách bằng khúc hát ru", "Đêm hội kéo dài.", ""},
	{"bienbao/xa-hoi", 2, "Sống chậm lại giữa mùa nước nổi", "Ghi ở xóm chài.", ""},
	{"bienbao/xa-hoi", 1, "Sông Cái đổi dòng", "Nước xiết hơn.", ""},
}

// shelf files stories and indexes them.
func shelf(tb testing.TB, s *store.Store, all ...tale) {
	tb.Helper()
	for _, x := range all {
		h := x.headline()
		d := news.Delivery{Section: x.section, Headlines: []news.Headline{h}}
		if x.body != "" {
			a := news.Article{Headline: h, Read: noon, Blocks: news.Blocks{
				news.Paragraph{Text: news.Plain(x.body)},
				news.Picture{Caption: news.Plain("Bến đò lúc rạng đông"), Credit: "Ảnh: Tư Sanh"},
			}}
			d.Articles = []news.Article{a}
		}
		file(tb, s, d)
	}
	index(tb, s)
}

func index(tb testing.TB, s *store.Store) {
	tb.Helper()
	for {
		left, err := s.Index(context.Background(), 500)
		if err != nil {
			tb.Fatal(err)
		}
		if left == 0 {
			return
		}
	}
}

func search(tb testing.TB, s *store.Store, q news.Search) news.Found {
	tb.Helper()
	found, err := s.Search(context.Background(), q)
	if err != nil {
		tb.Fatal(err)
	}
	return found
}

func titles(found news.Found) []string {
	var out []string
	for _, h := range found.Hits {
		out = append(out, strings.Join(strings.Fields(h.Title)[:2], " "))
	}
	return out
}

func TestWhatIsFoundAndInWhichOrder(t *testing.T) {
	s := open(t)
	shelf(t, s, stories...)
	for _, row := range []struct {
		query news.Search
		want  string
	}{
		{news.Search{Text: "nhip song do thi"}, "Nhịp sống"},
		{news.Search{Text: "nhịp sống"}, "Nhịp sống, Một ngày"},
		{news.Search{Text: "nhip song"}, "Nhịp sống, Một ngày"},
		{news.Search{Text: "NHỊP SỐ"}, "Nhịp sống, Một ngày"},
		// Marks first; then titles before bodies, new before old.
		{news.Search{Text: "sông"}, "Sông Cái, Một ngày, Sống chậm, Nhịp sống, Giá tôm"},
		{news.Search{Text: "sống"}, "Sống chậm, Nhịp sống, Một ngày, Sông Cái, Giá tôm"},
		{news.Search{Text: "song"}, "Sông Cái, Sống chậm, Nhịp sống, Giá tôm, Một ngày"},
		{news.Search{Text: "hòa bình"}, "Hoà Bình"},
		{news.Search{Text: "đà bạc"}, "Giá tôm"},
		{news.Search{Text: "da bac"}, "Giá tôm"},
		{news.Search{Text: "2.000 dong"}, "Giá tôm"},
		{news.Search{Text: "rạng đông"}, "Giá tôm, Một ngày"}, // a caption
		{news.Search{Text: "tu sanh"}, "Giá tôm, Một ngày"},   // a credit
		{news.Search{Text: "my loan tom"}, "Giá tôm"},
		{news.Search{Text: `"mùa sau"`}, "Giá tôm"},
		{news.Search{Text: `"sau mùa"`}, ""},
		{news.Search{Text: "sau mùa"}, "Giá tôm"},
		{news.Search{Text: `"mùa nước"`}, "Sống chậm"},
		{news.Search{Text: `"mua nuo`}, "Sống chậm"},
		{news.Search{Text: `"mua nuo"`}, ""},
		{news.Search{Text: "mùa x"}, "Sống chậm"}, // xóm, in its lead
		{news.Search{Text: "tôm mỗi k"}, "Giá tôm"},
		{news.Search{Text: "tom 2"}, "Giá tôm"},
		{news.Search{Text: "h"}, "Hoà Bình, Sông Cái, Giá tôm"},
		{news.Search{Text: "khongcochunao"}, ""},
		{news.Search{Text: "song khongcochunao"}, ""},
		{news.Search{Text: "song", Portals: []news.PortalID{"songbao"}}, "Nhịp sống, Một ngày"},
		{news.Search{Text: "song", Sections: []news.SectionID{"bienbao/kinh-te"}}, "Giá tôm"},
		{news.Search{Text: "song", Portals: []news.PortalID{"songbao"}, Sections: []news.SectionID{"bienbao/kinh-te"}}, ""},
		{news.Search{Text: "song", Since: noon.Add(-6 * time.Hour)}, "Sông Cái, Sống chậm"},
		{news.Search{Text: "song", Limit: 2}, "Sông Cái, Sống chậm"},
		{news.Search{Portals: []news.PortalID{"songbao"}}, "Một ngày, Nhịp sống"},
		{news.Search{Text: ""}, ""},
		{news.Search{Text: `" "`}, ""},
		{news.Search{Text: `AND OR NOT * ( " ^ - title : x`}, ""},
	} {
		found := titles(search(t, s, row.query))
		if got := strings.Join(found, ", "); got != row.want {
			t.Errorf("%+v: got %s, want %s", row.query, got, row.want)
		}
		// In a hurry, a slow machine may leave some out, but brings no others.
		row.query.Quick = true
		for _, title := range titles(search(t, s, row.query)) {
			if !slices.Contains(found, title) {
				t.Errorf("%+v: got %s, want only %s", row.query, title, row.want)
			}
		}
	}
}

func TestRawTelexAndVNIAreUnderstood(t *testing.T) {
	s := open(t)
	shelf(t, s, stories...)
	for _, text := range []string{"nhijp soongs", "nhi5p so6ng1", "nhijp soo"} {
		found := search(t, s, news.Search{Text: text})
		if len(found.Hits) != 2 || !strings.HasPrefix(found.Read, "nhịp số") && found.Read != "nhịp sô" {
			t.Errorf("%q: %v, read as %q", text, titles(found), found.Read)
		}
	}
	if found := search(t, s, news.Search{Text: "song"}); found.Read != "" {
		t.Errorf("what finds something was read as %q", found.Read)
	}
}

// marked shows what is marked in a text.
func marked(text string, marks []news.Range) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(text[at:m.From] + "[" + text[m.From:m.To] + "]")
		at = m.To
	}
	return b.String() + text[at:]
}

func TestHitsAreMarkedWithTheirRealAccents(t *testing.T) {
	s := open(t)
	shelf(t, s, stories...)
	long := "Đầu bài chưa nói gì. " + strings.Repeat("Chuyện kể dài dòng về những ngày mưa. ", 20) + "Rồi ĐƯỜNG về quê hiện ra, đường làng trơn trượt. " + strings.Repeat("Kể mãi chưa hết chuyện. ", 20)
	shelf(t, s, tale{"songbao/tan-van", 3, "Lối cũ", "Hồi ức.", long})
	for _, row := range []struct{ text, title, snippet string }{
		{"nhip song do", "[Nhịp sống đô] thị bên dòng kênh cũ", "Chợ nổi thưa ghe, quán cóc mọc lên."},
		{"nhịp sống thay", "Một ngày ở chợ quê", "[nhịp sống thay] đổi từng năm."},
		{"sông", "[Sông] Cái đổi dòng", "Nước xiết hơn."},
		{"duong lang", "Lối cũ", "Rồi [ĐƯỜNG] về quê hiện ra, [đường làng] trơn trượt."},
		{"đường", "Lối cũ", "Rồi [ĐƯỜNG] về quê hiện ra, [đường] làng trơn trượt. Kể"},
	} {
		found := search(t, s, news.Search{Text: row.text})
		if len(found.Hits) == 0 {
			t.Errorf("%q: nothing found", row.text)
			continue
		}
		h := found.Hits[0]
		if got := marked(h.Title, h.Marks); got != row.title {
			t.Errorf("%q: title %q, want %q", row.text, got, row.title)
		}
		if got := marked(h.Snippet.Text, h.Snippet.Marks); !strings.Contains(got, row.snippet) {
			t.Errorf("%q: snippet %q, want %q in it", row.text, got, row.snippet)
		}
		if strings.Contains(h.Snippet.Text, "\n") || len(strings.Fields(h.Snippet.Text)) > 40 {
			t.Errorf("%q: snippet %q", row.text, h.Snippet.Text)
		}
	}
}

// TestWhatIsLitInAHitIsFoundInItsPage holds that the words of a hit, read again, find
// in its whole text what the search lit, and nothing with other marks.
func TestWhatIsLitInAHitIsFoundInItsPage(t *testing.T) {
	s := open(t)
	shelf(t, s, stories...)
	shelf(t, s,
		tale{"giabao/a", 1, "Giá xăng giảm", "Giá dầu giữ nguyên.", "Người dân mừng vì giá xăng hạ, gia đình nào cũng bớt lo."},
		tale{"giabao/a", 2, "Xăng giảm lần thứ ba", "Kỳ này hạ tiếp.", "Xăng giảm nữa, giảm mãi."},
	)
	for _, row := range []struct{ text, title, words, page string }{
		{"gia xang", "Giá xăng", "gia xang ", "[Giá xăng] giảm; [giá xăng] hạ, [gia] đình"},
		{"giá xăng", "Giá xăng", "giá xăng ", "[Giá xăng] giảm; [giá xăng] hạ, gia đình"},
		{"xăng gia", "Xăng giảm", "xăng giam ", "Giá [xăng giảm]; giá [xăng] hạ, gia đình"},
		{"song", "Sông Cái", "song ", "Giá xăng giảm; giá xăng hạ, gia đình"},
		{"xóng", "Sông Cái", "", ""},
		{"sòng", "Sông Cái", "song ", "Giá xăng giảm; giá xăng hạ, gia đình"},
		{`"mùa nướ`, "Sống chậm", `"mùa nước" `, "Giá xăng giảm; giá xăng hạ, gia đình"},
	} {
		var hit news.Hit
		for _, h := range search(t, s, news.Search{Text: row.text}).Hits {
			if strings.HasPrefix(h.Title, row.title) {
				hit = h
			}
		}
		if hit.Words != row.words {
			t.Errorf("%q: the words are %q, want %q", row.text, hit.Words, row.words)
		}
		const page = "Giá xăng giảm; giá xăng hạ, gia đình"
		var marks []news.Range
		for _, at := range viet.NewSieve(hit.Words).Find(page) {
			marks = append(marks, news.Range{From: at[0], To: at[1]})
		}
		if got := marked(page, marks); row.page != "" && got != row.page {
			t.Errorf("%q: on a page %q, want %q", row.text, got, row.page)
		}
	}
}

func TestASnippetDoesNotTellTheTitleAgain(t *testing.T) {
	s := open(t)
	shelf(t, s,
		tale{"giabao/b", 1, "Bến phà cuối cùng", "Bến phà cuối cùng: “Chuyến phà” rời bờ lúc năm giờ.", ""},
		tale{"giabao/b", 2, "Ngày hội đua ghe", "Ghe ngo về bến.", "Cả sông reo hò khi ghe ngo lướt qua khúc quanh."},
		tale{"giabao/b", 3, "Vườn dừa nước", "", ""},
	)
	for text, want := range map[string]string{
		"bến phà":  "“Chuyến [phà]” rời bờ lúc năm giờ. MỸ LOAN",
		"reo hò":   "Ghe ngo về bến. Cả sông [reo hò] khi ghe ngo lướt qua khúc quanh. Bến đò lúc rạng đông Ảnh: Tư Sanh MỸ LOAN",
		"dừa nước": "MỸ LOAN",
	} {
		found := search(t, s, news.Search{Text: text})
		if len(found.Hits) != 1 {
			t.Errorf("%q: %v", text, titles(found))
			continue
		}
		snippet := found.Hits[0].Snippet
		if got := marked(snippet.Text, snippet.Marks); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestTheMatchStandsNearTheBeginningOfItsSnippet holds that two lines of a narrow
// screen show it, wherever in the text it stands.
func TestTheMatchStandsNearTheBeginningOfItsSnippet(t *testing.T) {
	s := open(t)
	for before := range 60 {
		lead := strings.Repeat("mưa ", before) + "gió " + strings.Repeat("nắng ", 3*(before%9))
		shelf(t, s, tale{news.SectionID(fmt.Sprintf("giabao/m%d", before)), before, fmt.Sprintf("Bến thứ %d", before), lead, ""})
	}
	found := search(t, s, news.Search{Text: "gió", Limit: 100})
	if len(found.Hits) != 60 {
		t.Fatalf("%d hits", len(found.Hits))
	}
	for _, h := range found.Hits {
		text := h.Snippet.Text
		if len(h.Snippet.Marks) != 1 {
			t.Fatalf("%q: %d marks", text, len(h.Snippet.Marks))
		}
		if words := len(strings.Fields(text[:h.Snippet.Marks[0].From])); words > 16 {
			t.Errorf("%d words stand before the match in %q", words, text)
		}
	}
}

func TestTheNewestVersionIsFound(t *testing.T) {
	s := open(t)
	shelf(t, s, stories[1])
	if got := len(search(t, s, news.Search{Text: "nhịp sống"}).Hits); got != 1 {
		t.Fatalf("%d hits", got)
	}
	h := stories[1].headline()
	h.Title = "Phiên chợ cuối năm"
	edited := news.Article{Headline: h, Read: noon.Add(time.Hour), Blocks: news.Blocks{news.Paragraph{Text: news.Plain("Nay chỉ còn tiếng ve.")}}}
	if _, err := s.KeepArticle(t.Context(), edited); err != nil {
		t.Fatal(err)
	}
	file(t, s, news.Delivery{Section: "songbao/khac", Headlines: []news.Headline{h}})
	index(t, s)
	for text, want := range map[string]int{"nhịp sống": 0, "tiếng ve": 1, "chợ quê": 0, "phiên chợ": 1} {
		if got := len(search(t, s, news.Search{Text: text}).Hits); got != want {
			t.Errorf("%q: %d hits, want %d", text, got, want)
		}
	}
	if got := len(search(t, s, news.Search{Text: "chợ", Sections: []news.SectionID{"songbao/khac"}}).Hits); got != 1 {
		t.Errorf("%d hits in the section it came into later", got)
	}
}

func TestEveryHeadlineIsInTheQueueUntilItIsIndexed(t *testing.T) {
	folder := t.TempDir()
	s := openAt(t, folder)
	p := newPress(3)
	file(t, s, p.delivery("a/b", 0, 30))
	left, err := s.Index(t.Context(), 20)
	if err != nil || left != 11 {
		t.Fatalf("%d left, %v; want 10 and the tidying", left, err)
	}
	again, err := store.Open(t.Context(), filepath.Join(folder, "sapbao.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	index(t, again)
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	for _, h := range headlines(t, s, news.Query{}) {
		found := search(t, s, news.Search{Text: h.Title})
		if !slices.ContainsFunc(found.Hits, func(x news.Hit) bool { return x.ID == h.ID }) {
			t.Errorf("%q is not found", h.Title)
		}
	}
}

func TestALongListIsCutAndSaysSo(t *testing.T) {
	s := open(t)
	var d news.Delivery
	d.Section = "a/b"
	for i := range 300 {
		x := tale{"a/b", i, fmt.Sprintf("Mùa gặt thứ %d", i), "", ""}
		d.Headlines = append(d.Headlines, x.headline())
	}
	file(t, s, d)
	index(t, s)
	found := search(t, s, news.Search{Text: "mùa gặt", Limit: 40})
	if len(found.Hits) != 40 || !found.Partial || found.Hits[0].Title != "Mùa gặt thứ 0" || found.Hits[39].Title != "Mùa gặt thứ 39" {
		t.Errorf("%d hits, partial %t, first %q", len(found.Hits), found.Partial, found.Hits[0].Title)
	}
	if found := search(t, s, news.Search{Text: "thu 123"}); len(found.Hits) != 1 || found.Partial {
		t.Errorf("%d hits, partial %t", len(found.Hits), found.Partial)
	}
}

func TestAWindowOnHeadlinesListedOneByOne(t *testing.T) {
	s := open(t)
	p := newPress(4)
	d := p.delivery("a/b", 0, 8)
	file(t, s, d)
	order := []int{5, 2, 7, 0, 3}
	var listed []news.HeadlineID
	for _, i := range order {
		listed = append(listed, d.Headlines[i].ID)
	}
	if err := s.MarkRead(t.Context(), listed[2:3], true); err != nil {
		t.Fatal(err)
	}
	at := func(i int) news.Cursor { return news.CursorAt(d.Headlines[i]) }
	for _, row := range []struct {
		query news.Query
		want  []int
	}{
		{news.Query{}, order},
		{news.Query{Limit: 2}, []int{5, 2}},
		{news.Query{Limit: 2, After: at(2)}, []int{7, 0}},
		{news.Query{Limit: 2, After: at(2), Unread: true}, []int{0, 3}},
		{news.Query{Limit: 1, After: at(0), Backward: true}, []int{7}},
		{news.Query{Limit: 1, After: at(0), Backward: true, Unread: true}, []int{2}},
		{news.Query{After: at(3)}, nil},
		{news.Query{Offline: true}, nil},
	} {
		row.query.Among = listed
		var want []news.HeadlineID
		for _, i := range row.want {
			want = append(want, d.Headlines[i].ID)
		}
		if got := ids(headlines(t, s, row.query)); !slices.Equal(got, want) {
			t.Errorf("%+v: got %v, want %v", row.query, got, want)
		}
	}
}

func TestAStoryIsFoundByTheSectionItsPageShows(t *testing.T) {
	s := open(t)
	h := news.Headline{URL: "https://bao.example/mot-1.html", Title: "Một chuyện", Published: noon, Fetched: noon}
	h.ID = news.IDOf(h.URL)
	if _, err := s.KeepArticle(t.Context(), news.Article{Headline: h, Label: "Nhịp sống đô thị", Blocks: news.Blocks{news.Paragraph{Text: news.Plain("Không nhắc tới.")}}, Read: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Index(t.Context(), 10); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"nhip song do thi", "nhịp sống", "nhijp soongs"} {
		if got := titles(search(t, s, news.Search{Text: text})); len(got) != 1 {
			t.Errorf("%q: got %q, want the story", text, got)
		}
	}
}
