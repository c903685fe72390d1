/** English: the steps of the methods with live state. */
export const enLiveSteps = {
  'step.fishbowl.frame': 'The question and the rules',
  'step.fishbowl.frame.do': 'Listen. Only who **sits inside** speaks; the ring listens and is silent.',
  'step.fishbowl.frame.say':
    'We talk about something on which we really differ. What is said here is not held against anybody.',
  'step.fishbowl.frame.watch': 'Nobody takes the first chair.',
  'step.fishbowl.frame.recover': 'Ask the two people you spoke with before to sit down and begin.',
  'step.fishbowl.talk': 'The talk',
  'step.fishbowl.talk.do':
    'Something to say? **Take the empty chair**, or wait in line. Then somebody inside gets up. In the ring: note what you notice.',
  'step.fishbowl.talk.say':
    'Speak to each other, not to the ring. After a while I will ask who has not been inside yet.',
  'step.fishbowl.talk.watch': 'The same few keep their chairs.',
  'step.fishbowl.talk.recover': 'Thank who has sat longest and ask whether they open their chair.',
  'step.fishbowl.patterns': 'What the ring noticed',
  'step.fishbowl.patterns.do':
    'Those who listened say **what they noticed**: patterns, questions, tensions, agreements. No answers yet.',
  'step.fishbowl.patterns.say': 'Say what you saw and heard, not who is right.',
  'step.fishbowl.patterns.watch': 'Observers go on with the argument.',
  'step.fishbowl.patterns.recover': 'Ask: what happened between people just then?',
  'step.fishbowl.take': 'What we take along',
  'step.fishbowl.take.do':
    'Write **one thing** that you take from this talk: an insight, an open question, an agreement.',
  'step.fishbowl.take.say': 'One sentence each. Open questions go to the next board.',
  'step.fishbowl.take.watch': 'Everything sounds settled.',
  'step.fishbowl.take.recover': 'Ask what somebody who was silent would add.',
  'step.marketplace.prepare': 'Set up the stalls',
  'step.marketplace.prepare.do':
    'Hosts set up: **one tells, one writes down**. Everybody else reads what is on offer and chooses.',
  'step.marketplace.prepare.say': 'Two hosts for each stall. What can a visitor take home after ten minutes?',
  'step.marketplace.prepare.watch': 'A stall has nobody to host it.',
  'step.marketplace.prepare.recover': 'Ask who knows the subject, or take the stall off.',
  'step.marketplace.visit': 'Visit',
  'step.marketplace.visit.do':
    'Choose **one stall a round**. Hosts tell in three minutes, then you ask. Before you go: one sentence to the hosts.',
  'step.marketplace.visit.say':
    'I call one minute before the end. After half of the rounds hosts change, so that they can visit too.',
  'step.marketplace.visit.watch': 'Nobody visits one of the stalls.',
  'step.marketplace.visit.recover': 'Announce it between two rounds and go there yourself.',
  'step.marketplace.carry': 'Ideas to carry on',
  'step.marketplace.carry.do': 'Write what you saw that **should live on**, and with whom you want to talk again.',
  'step.marketplace.carry.say': 'What will you try at home? Whom will you call?',
  'step.marketplace.carry.watch': 'People only praise.',
  'step.marketplace.carry.recover': 'Ask each stall for one thing that visitors found missing.',
  'step.exchange.write': 'Offers and needs, in silence',
  'step.exchange.write.do':
    'Write on your own: **three to five things you can give**, three to five you look for. Small things count.',
  'step.exchange.write.say': 'Time, a room, an introduction, a tool: all of it is an offer.',
  'step.exchange.write.watch': 'Only needs are written.',
  'step.exchange.write.recover': 'Ask: what do others ask you for again and again?',
  'step.exchange.match': 'What fits together',
  'step.exchange.match.do':
    "Read the others' entries. Where one fits with yours, **bring them together** and go and talk.",
  'step.exchange.match.say': 'A match is a question, not yet a promise.',
  'step.exchange.match.watch': 'People wait to be asked.',
  'step.exchange.match.recover': 'Read out three needs and ask who knows somebody.',
  'step.exchange.agree': 'Say yes, with a first step',
  'step.exchange.agree.do': 'For each match: do **both say yes**? Name the first step and the day.',
  'step.exchange.agree.say': 'Who calls whom, and when? We ask again in four weeks.',
  'step.exchange.agree.watch': 'First steps stay vague.',
  'step.exchange.agree.recover': 'Ask what happens on the next working day.',
} as const;
