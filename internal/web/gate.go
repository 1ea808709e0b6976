package web

import (
	"context"
	"sync"
)

// gate lets a number of requests through at once, and fewer to one host. Those
// who wait for a host hold no place that another host could use.
type gate struct {
	all     chan struct{}
	perHost int

	mu    sync.Mutex
	hosts map[string]*queue
}

// queue is the places of one host; known counts those who hold or await one.
type queue struct {
	places chan struct{}
	known  int
}

func newGate(atOnce, perHost int) *gate {
	return &gate{all: make(chan struct{}, atOnce), perHost: perHost, hosts: map[string]*queue{}}
}

// enter waits for a turn. The caller calls leave once, unless there was an
// error, which is the context's.
func (g *gate) enter(ctx context.Context, host string) (leave func(), err error) {
	q := g.join(host)
	select {
	case q.places <- struct{}{}:
	case <-ctx.Done():
		g.part(host)
		return nil, context.Cause(ctx)
	}
	select {
	case g.all <- struct{}{}:
	case <-ctx.Done():
		<-q.places
		g.part(host)
		return nil, context.Cause(ctx)
	}
	return func() {
		<-g.all
		<-q.places
		g.part(host)
	}, nil
}

func (g *gate) join(host string) *queue {
	g.mu.Lock()
	defer g.mu.Unlock()
	q := g.hosts[host]
	if q == nil {
		q = &queue{places: make(chan struct{}, g.perHost)}
		g.hosts[host] = q
	}
	q.known++
	return q
}

func (g *gate) part(host string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if q := g.hosts[host]; q.known > 1 {
		q.known--
	} else {
		delete(g.hosts, host)
	}
}
