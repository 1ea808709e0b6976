package typeset_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

func words() typeset.Words { return typeset.WordsIn(lang.Vietnamese, newstest.Now) }

const long = "Mỗi sáng, chiếc ghe của bà Hai rời bến lúc 4 giờ 30 phút, chở theo 120 kg rau muống, bông súng và so đũa ra chợ nổi; đến trưa, ghe quay về với gạo, nước mắm và những câu chuyện của cả một vùng sông nước rộng lớn."

// whole is an article with every kind of block and notice.
func whole() news.Article {
	styled := news.Text{
		{Text: "Theo "}, {Text: "bản đồ con nước", Link: "https://song.example/ban-do-con-nuoc"},
		{Text: ", đỉnh triều rơi vào "}, {Text: "ngày 15 tháng Mười", Bold: true}, {Text: ", sớm hơn "},
		{Text: "mọi năm", Italic: true}, {Text: " ba ngày. " + long},
	}
	return news.Article{
		Headline: news.Headline{
			ID: "0123456789ab", URL: "https://song.example/cho-noi-1.html", Portal: "song",
			Title:  "Chợ nổi giữa mùa nước đổ: người bán đi tìm người mua, người mua đi tìm ký ức",
			Lead:   "Chợ họp khi trời chưa sáng. Đến lúc mặt trời lên khỏi ngọn bần thì đã tan, chỉ còn vài chiếc ghe neo lại.",
			Author: "LÊ MẪN", Published: time.Date(2023, 11, 8, 15, 30, 0, 0, news.Zone),
			Fetched: time.Date(2023, 11, 8, 16, 0, 0, 0, news.Zone),
		},
		Label: "Nhịp sống ven sông", Source: "Bản tin xã",
		Blocks: news.Blocks{
			news.Paragraph{Text: styled},
			news.Heading{Level: 2, Text: news.Plain("CON NƯỚC VÀ CON NGƯỜI Ở HAI BÊN BỜ KÊNH")},
			news.Paragraph{Text: news.Plain(long)},
			news.Picture{Src: "https://song.example/a.jpg", Alt: "Ghe chở bông súng", Caption: news.Plain("Bà Hai xếp lại khoang ghe trước khi trời sáng."), Credit: "Ảnh: M.L"},
			news.Quote{Text: news.Plain("Còn nước thì còn chợ. Còn chợ thì tôi còn chèo, chèo tới chừng nào hai tay không nhấc nổi mái dầm nữa mới thôi."), Credit: "Bà Hai, 67 tuổi"},
			news.List{Items: []news.Text{news.Plain("Rau muống: 40 kg"), news.Plain("Bông súng: 30 kg, hái từ nửa đêm ở cánh đồng sau nhà, bó lại từng bó nhỏ"), news.Plain("So đũa")}},
			news.List{Ordered: true, Items: []news.Text{news.Plain("Neo ghe"), news.Plain("Treo bẹo")}},
			news.Table{Header: true, Rows: [][]news.Text{
				{news.Plain("Năm"), news.Plain("Số ghe"), news.Plain("Ghi chú")},
				{news.Plain("2005"), news.Plain("550"), news.Plain("Đường bộ chưa thông, hàng đi bằng ghe")},
				{news.Plain("2023"), news.Plain("210"), news.Plain("Phần lớn bán cho khách tham quan")},
			}},
			news.Media{URL: "https://phim.example/xem/88", Caption: news.Plain("Phim ngắn về một ngày ở chợ")},
			news.Rule{},
			news.Paragraph{Text: news.Plain(long)},
			news.Box{Title: news.Plain("ĐI CHỢ NỔI"), Blocks: news.Blocks{
				news.Paragraph{Text: news.Plain("Nên đi trước 6 giờ. Giá ghe khoảng 150.000 đồng mỗi giờ, chở được bốn người.")},
				news.List{Items: []news.Text{news.Plain("Mang áo phao"), news.Plain("Mang tiền lẻ")}},
			}},
		},
		Notices: []news.Notice{
			{Kind: news.Poll, Title: "Bạn đi chợ nổi để làm gì?", Items: []news.NoticeItem{{Text: "Mua rau"}, {Text: "Ngắm bình minh"}}},
			{Kind: news.Weather, Text: "Nhiều mây, chiều có mưa rào vài nơi. Gió tây nam cấp 3."},
			{Kind: news.Comments, Text: "12"},
			{Kind: news.Related, Items: []news.NoticeItem{{Text: "Cây bẹo kể chuyện", URL: "https://song.example/cay-beo-2.html"}}},
		},
	}
}

func TestAnArticleIsSetAsAPaperWould(t *testing.T) {
	for _, width := range []int{20, 40, 60, 72, 100} {
		page := typeset.Article(whole(), typeset.Measure{Width: width, Notices: true, Words: words()})
		newstest.Golden(t, fmt.Sprintf("whole-%d", width), page.Plain())
	}
}

func TestJustifiedParagraphsFillTheColumn(t *testing.T) {
	page := typeset.Article(whole(), typeset.Measure{Width: 72, Justify: true, Words: words()})
	newstest.Golden(t, "justified-72", page.Plain())
}

func TestNoLineIsWiderThanTheColumn(t *testing.T) {
	a := whole()
	a.Blocks = append(a.Blocks,
		news.Paragraph{Text: news.Plain("https://song.example/" + strings.Repeat("mot-dia-chi-rat-dai/", 20))},
		news.Table{Rows: [][]news.Text{manyCells(14), manyCells(3)}},
		news.Box{Blocks: news.Blocks{news.Box{Title: news.Plain(long), Blocks: news.Blocks{news.Quote{Text: news.Plain(long), Credit: long}}}}},
		news.Paragraph{Text: news.Plain("漢字は二つのセルを取る文字である。" + strings.Repeat("字", 60))},
	)
	for width := 20; width <= 130; width++ {
		for _, justify := range []bool{false, true} {
			page := typeset.Article(a, typeset.Measure{Width: width, Justify: justify, Notices: true, Words: words()})
			for _, l := range page.Lines {
				if got := viet.Width(l.Plain()); got > width {
					t.Fatalf("at %d cells a line takes %d: %q", width, got, l.Plain())
				}
			}
		}
	}
}

func manyCells(n int) []news.Text {
	cells := make([]news.Text, n)
	for i := range cells {
		cells[i] = news.Plain(fmt.Sprintf("ô dữ liệu số %d", i+1))
	}
	return cells
}

func TestAnyWidthAndContentIsSet(t *testing.T) {
	odd := news.Article{Blocks: news.Blocks{
		news.Paragraph{}, news.Heading{}, news.Picture{}, news.Quote{}, news.List{}, news.List{Items: []news.Text{nil}},
		news.Table{}, news.Table{Rows: [][]news.Text{nil, {nil}}}, news.Table{Header: true, Rows: [][]news.Text{{nil, nil}}},
		news.Box{}, news.Media{}, news.Rule{},
	}}
	for width := -1; width < 24; width++ {
		for _, a := range []news.Article{{}, odd, whole()} {
			page := typeset.Article(a, typeset.Measure{Width: width, Justify: true, Notices: true})
			for i, l := range page.Lines {
				if at := page.LineAt(l.At); at > i {
					t.Fatalf("at %d cells line %d is found behind itself, at %d", width, i, at)
				}
			}
		}
	}
}

func TestAllTextIsOnThePage(t *testing.T) {
	a := whole()
	for _, width := range []int{20, 33, 72, 110} {
		page := typeset.Article(a, typeset.Measure{Width: width, Words: words()})
		got := map[string]int{}
		for _, w := range strings.Fields(page.Plain()) {
			got[w]++
		}
		for _, text := range []string{a.Title, a.Lead, a.Author, a.Label, news.PlainText(a.Blocks)} {
			for _, w := range strings.Fields(text) {
				if got[w]--; got[w] < 0 && width > 33 {
					t.Errorf("at %d cells %q is missing", width, w)
				} else if got[w] < 0 && !strings.Contains(page.Plain(), w) {
					t.Errorf("at %d cells %q is nowhere", width, w)
				}
			}
		}
	}
}
