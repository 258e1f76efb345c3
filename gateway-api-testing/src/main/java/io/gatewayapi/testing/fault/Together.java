package io.gatewayapi.testing.fault;

import java.util.Optional;

/** Puts two faults of one request together, if they do not contradict each other. */
final class Together {
  private Together() {}

  static Fault of(Fault one, Fault other) {
    Optional<Fault> first = ofAnswer(one);
    Optional<Fault> second = ofAnswer(other);
    if (first.isPresent() && second.isPresent()) {
      throw contradiction(first.get(), second.get());
    }
    Fault.Transfer transfer = joined(transfer(one), transfer(other));
    Optional<Fault> answer = first.or(() -> second);
    return answer.<Fault>map(a -> new Fault.Both(a, transfer)).orElse(transfer);
  }

  private static Optional<Fault> ofAnswer(Fault fault) {
    return fault.fold(
        Optional::of, t -> Optional.empty(), Optional::of, b -> Optional.of(b.answer()));
  }

  private static Fault.Transfer transfer(Fault fault) {
    return fault.fold(
        r -> Fault.Transfer.GOOD, t -> t, e -> Fault.Transfer.GOOD, Fault.Both::transfer);
  }

  private static Fault.Transfer joined(Fault.Transfer one, Fault.Transfer other) {
    boolean cut = one.cut() != Fault.Cut.NOWHERE;
    boolean slow = one.bytesPerStep() > 0;
    if ((cut && other.cut() != Fault.Cut.NOWHERE) || (slow && other.bytesPerStep() > 0)) {
      throw contradiction(one, other);
    }
    return new Fault.Transfer(
        one.latency().plus(other.latency()),
        cut ? one.cut() : other.cut(),
        slow ? one.bytesPerStep() : other.bytesPerStep(),
        slow ? one.step() : other.step());
  }

  private static IllegalArgumentException contradiction(Fault one, Fault other) {
    return new IllegalArgumentException("one request cannot have both of " + one + " and " + other
        + ", expected one refusal or fault of events, one cut and one speed at most");
  }
}
