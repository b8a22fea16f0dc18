// The log: which kind a fact is of, and which facts a filter lets through.

export const MOST = 600;

export const KINDS = [
  { name: 'ALL', words: 'Everything' },
  { name: 'TRADE', words: 'Orders and fills' },
  { name: 'ASKED', words: 'Picks and questions' },
  { name: 'DAY', words: 'Day and parts' },
  { name: 'TROUBLE', words: 'Trouble' },
];

const TYPES = {
  TROUBLE:
    'ProtectionMissing StopOverdue CloseFailed HaltedUnprotected FlattenFailed FlatUnverified ' +
    'PositionCarried OrderDenied OrderRejected OrderUnconfirmed OrderWaits DiscrepancyFound ' +
    'TradingHalted TradingReduced GatewayLost TradingNotArmed RankingFailed ScanFailed ' +
    'StockHaltSeen SoldByHand',
  ASKED:
    'ApprovalRequested TradeApproved TradeRefused ApprovalLapsed TradeProposed TradeDeclined ' +
    'PicksRanked CandidatesFound',
  TRADE:
    'OrderPreviewed OrderSent OrderAccepted OrderCanceled FillRecorded CommissionCharged ' +
    'PositionOpened PositionReduced PositionClosed ProtectionConfirmed ExitPlanned ' +
    'StopTriggered TargetReached ExitRecorded FlatConfirmed CarriedGone TradesAgain ' +
    'ProtectPosition ClosePosition CancelOrder FlattenAll',
};

const KIND_OF = new Map(
  Object.entries(TYPES).flatMap(([kind, types]) => types.split(' ').map((type) => [type, kind])),
);

export function kindOf(line) {
  return KIND_OF.get(line.type) ?? 'DAY';
}

/** What a filter leaves, newest first: all words of `text` must be there, in any order. */
export function sift(lines, { kind, text }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines
    .filter((line) => kind === 'ALL' || kindOf(line) === kind)
    .filter((line) => words.every((word) => line.line.toLowerCase().includes(word)))
    .toReversed();
}

/** Both parts in order, each line once, the oldest let go. */
export function joined(lines, more) {
  const last = lines.length ? lines[lines.length - 1].seq : 0;
  return [...lines, ...more.filter((line) => line.seq > last)].slice(-MOST);
}
