package viet

// syllablesPerMinute is an adult's silent reading. English is read at 238 words a
// minute (Brysbaert 2019, Journal of Memory and Language 109), of about 1.4
// syllables each, and an English syllable says 0.91 of what a Vietnamese one does
// (Pellegrino, Coupé and Marsico 2011, Language 87): 303. The latter measured 313
// for Vietnamese read aloud.
const syllablesPerMinute = 300

// Minutes is how long a text takes to read, given its words as blanks divide them,
// which are syllables: at least one minute, unless there is nothing to read.
func Minutes(words int) int {
	if words <= 0 {
		return 0
	}
	return max(1, (words+syllablesPerMinute/2)/syllablesPerMinute)
}
