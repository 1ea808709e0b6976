package newsroom

import "context"

// mostInHand is how many pages a refresh holds at once, from their first byte until
// they are stored. A feed with the full text of a hundred stories is half a megabyte,
// and takes about three as it is read.
const mostInHand = 12

// room bounds what a refresh holds in memory, whatever the number of its sections.
type room chan struct{}

// seat is the place that one section's page has in a room.
type seat struct {
	room  room
	taken bool
}

// take waits for the seat; it may be taken again.
func (s *seat) take(ctx context.Context) error {
	if s.taken {
		return nil
	}
	select {
	case s.room <- struct{}{}:
		s.taken = true
		return nil
	case <-ctx.Done():
		return stopped(ctx)
	}
}

// leave gives the seat to the next, if it was taken.
func (s *seat) leave() {
	if s.taken {
		<-s.room
		s.taken = false
	}
}
