package newstest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Press makes up Vietnamese stories for benchmarks, the same ones for the same
// seed: words of one or two syllables, drawn as in real text (the word of rank r
// about 1/r times as often as the first), names, numbers, paragraphs.
type Press struct {
	*rand.Rand
	words []string  // by rank
	upTo  []float64 // sums of their shares
	names []string
}

// frequent are the commonest words of running text, in about their order.
var frequent = strings.Fields(`và của là có trong cho được một các với những đã không người này đến để từ ở khi
ra cũng vào về còn trên phải nhiều tại như sau năm làm hơn mới đó theo nhất lại rất bị hai đang mà nhà sẽ thì nên chỉ
nước ngày việc thêm qua nếu cả bằng vì do lên mỗi đi đầu hay hàng lớn ông bà anh chị con cùng đều giữa trước ngoài`)

// syllables that words are put together from.
var (
	starts = strings.Fields("b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x")
	middle = strings.Fields(`a à á ả ã ạ an án ạn ang áng ảnh anh ao áo ác át ai ài ay ày ăn ắn ăng ắc âm ân ấn ất ận ấu ây
		e é ẻ em en ẹp ê ế ệ ên ến ếch ệt i í ị ích iên iến iện iếu iều im in ình ính o ó ỏ oa óa oan oán oang oài óc ong óng
		ô ố ộ ôi ối ôn ốn ông ống ộng ốc ốt ơ ờ ở ơi ới ơn ớn ợp u ú ụ ua ùa uân uất ui úi un ung úng ục uy uyên uyển uyết
		ư ứ ự ưa ứa ưng ứng ươi ười ương ướng ường ước ượng y ý ỳ`)
)

// NewPress is a press with some 7,000 words.
func NewPress(seed uint64) *Press {
	p := &Press{Rand: rand.New(rand.NewPCG(seed, 11))}
	syllable := func() string {
		// Some syllables are far commoner than others.
		s := starts[int(float64(len(starts))*math.Pow(p.Float64(), 1.3))]
		return s + middle[int(float64(len(middle))*math.Pow(p.Float64(), 1.5))]
	}
	p.words = slices.Clone(frequent)
	for len(p.words) < 7000 {
		w := syllable()
		if p.IntN(10) < 8 {
			w += " " + syllable()
		}
		p.words = append(p.words, w)
	}
	sum := 0.0
	for r := range p.words {
		sum += 1 / (float64(r) + 2.7)
		p.upTo = append(p.upTo, sum)
	}
	for range 800 {
		p.names = append(p.names, capital(syllable())+" "+capital(syllable()))
	}
	return p
}

func capital(s string) string {
	r := []rune(s)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

func (p *Press) word() string {
	switch n := p.IntN(40); n {
	case 0:
		return p.names[int(float64(len(p.names))*math.Pow(p.Float64(), 2))]
	case 1:
		return fmt.Sprint(1 + p.IntN(2026))
	}
	at, _ := slices.BinarySearch(p.upTo, p.Float64()*p.upTo[len(p.upTo)-1])
	return p.words[at]
}

// Text is about so many syllables, in sentences.
func (p *Press) Text(syllables int) string {
	var b strings.Builder
	left := 0
	for n := 0; n < syllables; {
		w := p.word()
		switch {
		case left <= 0:
			if n > 0 {
				b.WriteString(". ")
			}
			w, left = capital(w), 12+p.IntN(20)
		case p.IntN(12) == 0:
			b.WriteString(", ")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w)
		k := 1 + strings.Count(w, " ")
		n, left = n+k, left-k
	}
	return b.String()
}

// storiesADay is how many stories a reader of all big portals gets in a day.
const storiesADay = 3000

// Story makes the story number k: a headline, the newest with number 0, and an
// article of about 600 syllables.
func (p *Press) Story(k int) news.Article {
	section := news.SectionID(fmt.Sprintf("bao%02d/muc%d", k%37, k%11))
	h := news.Headline{
		URL:     fmt.Sprintf("https://%s.example.vn/%s/tin-%d.html", section.Portal(), section[len(section.Portal())+1:], k),
		Portal:  section.Portal(),
		Section: section,
		Title:   p.Text(9 + p.IntN(6)),
		Lead:    p.Text(25+p.IntN(15)) + ".",
		Author:  p.names[p.IntN(len(p.names))],
		Fetched: Now,
	}
	h.ID = news.IDOf(h.URL)
	h.Published = Now.Add(-time.Duration(k) * 24 * time.Hour / storiesADay)
	a := news.Article{Headline: h, Label: "Thời sự", Source: "TTXVN", Read: Now}
	for left := 400 + p.IntN(300); left > 0; {
		n := min(left, 40+p.IntN(50))
		left -= n
		a.Blocks = append(a.Blocks, news.Paragraph{Text: news.Plain(p.Text(n) + ".")})
		if len(a.Blocks)%6 == 3 {
			a.Blocks = append(a.Blocks, news.Picture{Src: h.URL + "/anh.jpg", Caption: news.Plain(p.Text(12) + "."), Credit: "Ảnh: K.T"})
		}
	}
	return a
}
