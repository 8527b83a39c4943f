namespace Reporting.Domain.Roster;

/// <summary>A unit that the new roster no longer names.</summary>
/// <param name="Unit">The unit as it was.</param>
/// <param name="ValidTo">Its last day, when it stays for what it has reported; null when it never reported and is gone.</param>
public sealed record RemovedUnit(Unit Unit, DateOnly? ValidTo);
