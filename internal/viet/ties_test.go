package viet

import (
	"slices"
	"strings"
	"testing"
)

// In each text the tokens joined by "_" belong together: no width parts them as
// long as they fit into half a line.
func TestLinesKeepTogetherWhatBelongsTogether(t *testing.T) {
	for _, text := range []string{
		"Sáng hôm đó giá lúa tươi ở nhiều nơi đã tăng thêm 200 đồng mỗi ký so với 24_tỷ_đồng của vụ trước và còn lên nữa.",
		"Cuộc họp dời sang ngày_8/11 theo yêu cầu của nhiều đại biểu ở xa, rồi lại dời tới ngày_15_tháng_12 vì mưa lớn.",
		"Người đứng ra nhận lỗi là GS._Trần Văn Bảy cùng với TS._Lê Thị Mười, còn ông_Tư thì vắng mặt không lý do.",
		"Theo quy định tại khoản_3 và điều_14 thì người bán phải trả lại tiền trong vòng 15_ngày kể từ khi nhận đơn.",
		"Tỉ lệ hộ nghèo trong toàn xã giảm còn 2,5_% vào cuối năm, thấp hơn so với cùng kỳ và vượt kế hoạch đề ra.",
		"Anh cười hiền và bảo “_Thôi_kệ_” rồi đứng dậy đi thẳng ra bờ sông nơi ghe của anh đang đậu chờ con nước.",
		"Đường từ đây ra chợ xa chừng 12_km nhưng đi xe máy mất hơn 40_phút vì mặt đường hư hỏng nặng nhiều đoạn.",
	} {
		plain := strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(text, "“_", "“"), "_”", "”"), "_", " ")
		marked := strings.ReplaceAll(strings.ReplaceAll(text, "“_", "“"), "_”", "”")
		for width := 32; width < 80; width++ {
			at := 0
			lines := Break(plain, Measure{Width: width})
			for _, l := range lines[:len(lines)-1] {
				if at = l.End; marked[at] == '_' {
					t.Errorf("width %d parts %q", width, marked[max(0, at-12):min(len(marked), at+12)])
				}
			}
		}
	}
}

func TestPunctuationStaysWithItsWord(t *testing.T) {
	const text = "Ông nói ( khá chậm ) : “ tôi không biết ” ; rồi thôi , không ai hỏi gì – dù \" cả nhà \" đang chờ … và 5 % vẫn là 5 % như cũ !"
	for width := 12; width < 60; width++ {
		for _, line := range Wrap(text, width)[1:] {
			if strings.ContainsAny(line[:1], ",.;:!?)%") || strings.HasPrefix(line, "”") || strings.HasPrefix(line, "…") || strings.HasPrefix(line, "–") {
				t.Errorf("width %d: a line begins with %q", width, line)
			}
			if strings.HasSuffix(line, "(") || strings.HasSuffix(line, "“") {
				t.Errorf("width %d: a line ends with %q", width, line)
			}
		}
	}
}

func TestStraightQuotesOpenAndClose(t *testing.T) {
	const text = `Bà con gọi giống lúa mới là " lúa lì " vì ngập mấy cũng không chết`
	for width := 12; width < 50; width++ {
		for i, line := range Wrap(text, width) {
			if strings.HasPrefix(line, `" v`) || strings.HasSuffix(line, `là "`) {
				t.Errorf("width %d: line %d is %q", width, i, line)
			}
		}
	}
}

func TestHeadingsAreBalanced(t *testing.T) {
	const title = "Nông dân miền Tây thấp thỏm chờ con nước lớn về đồng"
	lines := Break(title, Measure{Width: 44, Balanced: true})
	if len(lines) != 2 {
		t.Fatalf("got %d lines, want 2", len(lines))
	}
	a, b := Width(title[lines[0].Start:lines[0].End]), Width(title[lines[1].Start:lines[1].End])
	if a-b > 12 || b-a > 12 {
		t.Errorf("got lines of %d and %d cells", a, b)
	}
}

func TestNoLoneWordEndsAParagraph(t *testing.T) {
	const text = "Chiều xuống, gió từ sông thổi lên mát rượi, mấy đứa nhỏ kéo nhau ra bến tắm, tiếng cười vang cả một khúc sông dài"
	for width := 30; width < 90; width++ {
		lines := Wrap(text, width)
		if last := lines[len(lines)-1]; len(lines) > 1 && !strings.Contains(last, " ") {
			t.Errorf("width %d: the last line is %q", width, last)
		}
	}
}

func TestNamesStayWhole(t *testing.T) {
	const text = "Theo lời kể của Nguyễn Thị Kim Hoa thì trận lũ năm ấy cuốn trôi gần hết nhà cửa ở Phong Điền và Cái Răng"
	names := []string{"Nguyễn Thị Kim Hoa", "Phong Điền", "Cái Răng"}
	for width := 36; width < 90; width++ {
		whole := strings.Join(Wrap(text, width), "\n")
		if i := slices.IndexFunc(names, func(n string) bool { return !strings.Contains(whole, n) }); i >= 0 {
			t.Errorf("width %d parts %s", width, names[i])
		}
	}
}
