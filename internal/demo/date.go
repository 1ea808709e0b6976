package demo

import "time"

var weekdays = [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}

// dateLine writes a time as the paper prints it: "Thứ Tư, 08/11/2023 | 15:30".
func dateLine(t time.Time) string {
	return weekdays[t.Weekday()] + t.Format(", 02/01/2006 | 15:04")
}

// forecast is the weather of the make-believe town, after the month's season in
// the lower delta: dry with north-east wind in winter, hot before the rains, wet
// with south-west wind in summer, high water in autumn.
func forecast(month time.Month) string {
	switch month {
	case time.December, time.January, time.February:
		return "Bến Nước ít mây, sáng sớm se lạnh, ban ngày trời nắng, không mưa. Gió đông bắc cấp 2 - 3. Nhiệt độ từ 21 đến 30 độ C."
	case time.March, time.April:
		return "Bến Nước ngày nắng nóng, chiều tối ít mây, đêm không mưa. Gió đông nam cấp 2 - 3. Nhiệt độ từ 26 đến 35 độ C."
	case time.September, time.October, time.November:
		return "Bến Nước nhiều mây, có mưa rào và dông vài nơi về chiều. Nước trên các kênh rạch ở mức cao theo con nước rong. Nhiệt độ từ 24 đến 31 độ C."
	default:
		return "Bến Nước nhiều mây, có mưa rào và rải rác có dông, tập trung vào buổi chiều. Gió tây nam cấp 3. Nhiệt độ từ 25 đến 32 độ C."
	}
}
