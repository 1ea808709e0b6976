package viet

import "strings"

// clock returns how many tokens ahead make a time of day: "15:30", "3:30:00 PM",
// "15h30", "15 giờ 30 phút", "7h".
func (d *dateScan) clock() int {
	hour, sep, minute := d.look(0), d.look(1), d.look(2)
	if hour.kind != '0' || hour.digits > 2 {
		return 0
	}
	taken := 3
	switch {
	case sep.kind == ':' && minute.kind == '0' && minute.digits == 2:
		d.minute = minute.value
		if d.look(3).kind == ':' && d.look(4).kind == '0' && d.look(4).digits == 2 {
			d.second60, d.seconds, taken = d.look(4).value, true, 5
			if k := d.look(5); (k.kind == '.' || k.kind == ',') && k.joined && d.look(6).kind == '0' && d.look(6).joined {
				taken = 7
			}
		}
	case sep.word == "h" || sep.word == "g" || sep.word == "gio":
		if minute.kind == '0' && minute.digits == 2 && !strings.ContainsRune("/-.:", rune(d.look(3).kind)) {
			d.minute = minute.value
			if d.look(3).word == "phut" {
				taken++
			}
		} else {
			taken = 2
		}
	default:
		return 0
	}
	d.hour = hour.value
	taken += d.half(taken)
	if d.hour > 23 || d.minute > 59 || d.second60 > 60 {
		d.hour, d.minute, d.second60 = 0, 0, 0
		return 0
	}
	d.hasClock = true
	return taken
}

// half reads which half of the day is meant. "00:01 AM" and "15:30 PM" occur and
// mean what they can only mean.
func (d *dateScan) half(at int) int {
	switch word := d.look(at).word; word {
	case "am", "sa", "sang":
		d.latin = word == "am"
		if d.hour == 12 {
			d.hour = 0
		}
	case "pm", "ch", "chieu", "toi":
		d.latin = word == "pm"
		if d.hour < 12 {
			d.hour += 12
		}
	default:
		return 0
	}
	return 1
}

// zones are those RFC 822 names, and Vietnam's, in hours.
var zones = map[string]int{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "ict": 7,
	"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}

// zone returns how many tokens ahead make a zone: "+0700", "+07:00", "+7", "GMT",
// "GMT+7", "UTC+07:00", "Z".
func (d *dateScan) zone() int {
	taken := 0
	if word := d.look(0).word; word != "" {
		hours, known := zones[word]
		if !known {
			return 0
		}
		d.offset, d.hasZone, taken = hours*3600, true, 1
	}
	sign, hours := d.look(taken), d.look(taken+1)
	if sign.kind != '+' && sign.kind != '-' || hours.kind != '0' || !hours.joined || hours.digits > 4 || hours.digits == 3 {
		return taken
	}
	end, offset := taken+2, hours.value*3600
	if hours.digits == 4 {
		offset = hours.value/100*3600 + hours.value%100*60
	} else if minutes := d.look(end + 1); d.look(end).kind == ':' && minutes.kind == '0' && minutes.digits == 2 {
		offset += minutes.value * 60
		end += 2
	}
	if next := d.look(end); next.joined && strings.ContainsRune("/-.", rune(next.kind)) || offset > 14*3600 {
		return taken // the day of a date that follows the clock
	}
	if sign.kind == '-' {
		offset = -offset
	}
	d.offset, d.hasZone = offset, true
	return end
}
