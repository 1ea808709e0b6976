package viet

import "time"

// Zone is the time of Vietnam, seven hours before UTC without daylight saving. It
// needs no zone file.
var Zone = time.FixedZone("+07", 7*60*60)

// ParseTime reads a date as Vietnamese feeds and pages write it, in [Zone] and to
// the second: RFC 822, RFC 1123 and RFC 3339 with their usual faults,
// "Thứ Tư, 08/11/2023 | 15:30", "15h30 ngày 8 tháng 11 năm 2023",
// "7/3/2026, 00:05 (GMT+7)", Unix seconds and milliseconds. Other text may stand
// around it.
//
// Without a zone the time is Vietnam's, without a clock it is midnight. Figures
// are day first, except "M/D/YYYY h:mm:ss AM|PM", which is how .NET writes an
// American date. It is false where no date from 1900 to 2199 can be read.
func ParseTime(s string) (time.Time, bool) {
	scan := newScan(s)
	if t, ok := scan.unix(); ok {
		return t, true
	}
	for scan.at < scan.n && !(scan.hasDate && scan.hasClock && scan.hasZone) {
		scan.step()
	}
	return scan.time()
}

// HasClock reports whether the date in s, as [ParseTime] reads it, states a time
// of day.
func HasClock(s string) bool {
	scan := newScan(s)
	if _, ok := scan.unix(); ok {
		return true
	}
	for scan.at < scan.n && !scan.hasClock {
		scan.step()
	}
	return scan.hasClock
}

// time puts the parts together.
func (d *dateScan) time() (time.Time, bool) {
	if !d.hasDate {
		return time.Time{}, false
	}
	day, month := d.first, d.second
	if d.slashes && d.latin && d.seconds {
		day, month = month, day
	}
	if month > 12 && !d.fixed {
		day, month = month, day
	}
	if month < 1 || month > 12 || day < 1 || d.year < 1900 || d.year > 2199 {
		return time.Time{}, false
	}
	midnight := time.Date(d.year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if midnight.Day() != day {
		return time.Time{}, false
	}
	offset := 7 * 60 * 60
	if d.hasZone {
		offset = d.offset
	}
	return midnight.Add(time.Duration(d.hour*3600+d.minute*60+d.second60-offset) * time.Second).In(Zone), true
}
