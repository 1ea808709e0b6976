package news

// Progress tells that one section of a refresh is settled.
type Progress struct {
	Section SectionID
	New     int   // headlines not seen before
	Done    int   // sections settled so far, this one included
	Total   int   // sections of the whole refresh
	Err     error // why the section failed; nil otherwise
}
