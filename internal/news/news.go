// Package news holds the words of the newsstand: portals and their sections,
// headlines, articles and the blocks they are made of, and the reader's own
// status of each. It does no I/O, reads no clock and imports the standard
// library only, so every other package may know it.
package news

import "time"

// Zone is Indochina Time, UTC+7 without daylight saving: the zone of every
// time that a Vietnamese portal states without one.
var Zone = time.FixedZone("+07", 7*60*60)
