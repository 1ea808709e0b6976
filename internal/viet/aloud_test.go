package viet_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/viet"
)

func TestAloud(t *testing.T) {
	for _, row := range [][2]string{
		{"Thứ Tư, 08/11/2023", "Thứ Tư, ngày 8 tháng 11 năm 2023"},
		{"Đến ngày 08/11/2023 thì xong.", "Đến ngày 8 tháng 11 năm 2023 thì xong."},
		{"Sáng 8/11, mưa. Tỷ lệ 1/3.", "Sáng 8 tháng 11, mưa. Tỷ lệ 1/3."},
		{"Từ tháng 9/2026", "Từ tháng 9 năm 2026"},
		{"Lúc 15h30 và 7h, đến 16:05", "Lúc 15 giờ 30 và 7 giờ, đến 16 giờ 05"},
		{"8.330 lượt người, 3,5%", "8.330 lượt người, 3,5%"},
		{"TP.HCM, TP. Cà Mau và TP Huế", "thành phố Hồ Chí Minh, thành phố Cà Mau và thành phố Huế"},
		{"TP.Bạc Liêu có CB, ĐV về dự.", "thành phố Bạc Liêu có cán bộ, đảng viên về dự."},
		{"PGS.TS Lê A và GS. Trần B", "phó giáo sư tiến sĩ Lê A và giáo sư Trần B"},
		{"Họp ở UBND.", "Họp ở ủy ban nhân dân."},
		{"Q.1, P.12", "quận 1, phường 12"},
		{"dài 25 km, rộng 3m, 40 ha, 60 km/h, 30°C", "dài 25 ki-lô-mét, rộng 3 mét, 40 héc-ta, 60 ki-lô-mét một giờ, 30 độ C"},
		{"12 m2, 5 mm và 3 cm; 40 m³/ngày; 2 mẫu", "12 mét vuông, 5 mi-li-mét và 3 xăng-ti-mét; 40 mét khối/ngày; 2 mẫu"},
		{"NATO, UNESCO, GDP và UBKT", "NATO, UNESCO, GDP và U B K T"},
		{"THỰC HÀNH VÀ NGHĨ", "THỰC HÀNH VÀ NGHĨ"},
		{"Xem baocamau.vn hay v.v.", "Xem baocamau.vn hay v.v."},
		{"", ""},
	} {
		if got := viet.Aloud(row[0]); got != row[1] {
			t.Errorf("Aloud(%q)\n got %q\nwant %q", row[0], got, row[1])
		}
	}
}
