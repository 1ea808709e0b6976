package newstest

import (
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

type sampleSection struct{ portal, slug, name string }

var sampleSections = []sampleSection{
	{"dongbang", "thoi-su", "Thời sự"}, {"dongbang", "nong-nghiep", "Nông nghiệp"},
	{"song", "van-hoa", "Văn hóa"}, {"song", "giao-duc", "Giáo dục"}, {"bien", "khoa-hoc", "Khoa học"},
}

var samplePortals = []news.Portal{
	{ID: "dongbang", Name: "Báo Đồng Bằng", Home: "https://dongbang.example/", Aliases: []string{"Miền Tây"}, Grade: news.Seen, Starter: true},
	{ID: "song", Name: "Sông Nước", Home: "https://song.example/", Grade: news.Reported},
	{ID: "bien", Name: "Biển và Rừng", Home: "https://bien.example/", Grade: news.Listed},
}

// sampleTitles are made up for the tests; some are long on purpose.
var sampleTitles = []string{
	"Xóm chài ven kênh xáng đón con nước rong đầu mùa, bà con chống ngập bằng bao cát và lòng kiên nhẫn",
	"Vụ lúa trên đất nuôi tôm: hai năm chuyển đổi, một mùa vàng",
	"Đờn ca tài tử trở lại sân đình mỗi tối thứ Bảy",
	"Trường học nổi trên sông chuyển về điểm mới, 214 học sinh không còn phải đi đò",
	"Vì sao chim di cư bay theo hình chữ V?",
	"Cầu phao tạm thông xe, người dân hai bờ bớt phải chờ phà mỗi sáng đi chợ",
	"Giá muối nhích lên sau nhiều tháng nằm yên",
	"Người giữ nghề dệt chiếu ở ngã ba sông: “Còn lác thì còn chiếu, còn chiếu thì tôi còn ngồi bên khung cửi”",
	"Lớp học xóa mù chữ của một bác đưa thư đã nghỉ hưu",
	"Rừng đước non đầu tiên trên bãi bồi vừa nổi",
	"Thêm một tuyến buýt đường sông, vé tháng 180.000 đồng",
	"Ong mật về lại vườn tràm",
}

const sampleLead = "Ba năm trước, nơi đây còn là bãi đất bỏ hoang sau mùa nước mặn. Bây giờ, mỗi sáng sớm, người trong xóm gặp nhau bên bến, nói chuyện giá lúa, chuyện con nước và chuyện học của bầy trẻ."

var sampleTails = []string{"ngày thứ hai", "chuyện kể thêm", "góc nhìn của người trong cuộc", "những con số biết nói"}

// Headlines makes n headlines, newest first, over the sample sections. The first
// dozen have titles of their own; later ones repeat them with a number.
func Headlines(n int) []news.Headline {
	all := make([]news.Headline, n)
	for i := range all {
		s := sampleSections[i%len(sampleSections)]
		title := sampleTitles[i%len(sampleTitles)]
		if round := i / len(sampleTitles); round > 0 {
			title = fmt.Sprintf("%s – %s (%d)", title, sampleTails[round%len(sampleTails)], round)
		}
		url := fmt.Sprintf("https://%s.example/%s/bai-%d.html", s.portal, s.slug, i+1)
		at := Now.Add(-time.Duration(7+i*i%53+i*41) * time.Minute)
		h := news.Headline{
			ID: news.IDOf(url), URL: url, Portal: news.PortalID(s.portal), Section: news.SectionID(s.portal + "/" + s.slug),
			Title: title, Lead: sampleLead, Author: "LÊ MẪN", Published: at, Fetched: Now.Add(-time.Minute),
			Status: news.Status{FirstSeen: Now.Add(-time.Minute)}, Offline: i%3 == 0, Edited: i == 3,
		}
		switch i {
		case 1, 5, 8:
			h.Status.ReadAt = Now.Add(-time.Hour)
		case 2:
			h.Status.Bookmark = &news.Bookmark{Saved: Now.Add(-2 * time.Hour), Shelves: []string{"Âm nhạc"}, Note: "Hỏi lịch diễn"}
		}
		all[i] = h
	}
	return all
}

// Body is an article for a headline, with a block of most kinds.
func Body(h news.Headline) news.Article {
	para := news.Paragraph{Text: news.Plain("Con nước lên từ nửa đêm, đến gần sáng thì liếm tới bậc thềm thứ hai. Nhà nào cũng đã kê cao bồ lúa, buộc lại chiếc xuồng, rồi ngồi uống trà chờ trời sáng như mọi năm vẫn vậy.")}
	return news.Article{
		Headline: h, Label: "Nhịp sống ven sông", Source: "Bản tin xã", Read: Now.Add(-time.Minute), Version: 1,
		Blocks: news.Blocks{
			para,
			news.Heading{Level: 2, Text: news.Plain("CHUYỆN CỦA NGƯỜI GIỮ ĐÊ")},
			news.Paragraph{Text: news.Text{{Text: "Ông Tư kể: “Hồi đó "}, {Text: "đê chưa có", Bold: true}, {Text: ", mình đắp bằng tay.” Xem "}, {Text: "bản đồ con đê", Link: "https://dongbang.example/ban-do"}, {Text: "."}}},
			news.Picture{Src: "https://dongbang.example/anh/de.jpg", Alt: "Con đê lúc rạng sáng", Caption: news.Plain("Con đê lúc rạng sáng, nhìn từ bến đò."), Credit: "Ảnh: M.L"},
			news.List{Items: []news.Text{news.Plain("8 km đê bao đã được nâng thêm nửa thước"), news.Plain("3 cống ngăn mặn mới")}},
			news.Quote{Text: news.Plain("Nước lên thì mình lên theo nước."), Credit: "Bà Sáu, xóm chài"},
			para, para, para,
			news.Box{Title: news.Plain("CON NƯỚC TRONG THÁNG"), Blocks: news.Blocks{news.Paragraph{Text: news.Plain("Rằm và mùng một là hai kỳ nước lớn nhất.")}}},
		},
		Notices: []news.Notice{{Kind: news.Poll, Title: "Xóm ta nên làm gì trước?", Items: []news.NoticeItem{{Text: "Nâng đường"}, {Text: "Đắp đê"}}}},
	}
}

// Earlier is the version of [Body] before the paper edited it.
func Earlier(h news.Headline) news.Article {
	h.Title = "Tin vắn: " + h.Title
	a := Body(h)
	a.Read = a.Read.Add(-3 * time.Hour)
	a.Blocks[2] = news.Paragraph{Text: news.Plain("Ông Tư nói: “Hồi đó đê chưa có, mình đắp tay cả.” Xem bản đồ con đê.")}
	a.Blocks = append(a.Blocks[:5:5], a.Blocks[6:]...)
	return a
}
