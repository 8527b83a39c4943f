namespace Reporting.Domain.Deadlines;

/// <summary>In which order an officer looks at units: who needs a call first, and last who owes nothing.</summary>
public static class Attention
{
    /// <summary>Every state, the most urgent first.</summary>
    public static readonly IReadOnlyList<ObligationState> Order =
    [
        ObligationState.Missed, ObligationState.Returned, ObligationState.Awaited, ObligationState.Extended, ObligationState.Checking,
        ObligationState.Late, ObligationState.OnTime, ObligationState.NotOpen, ObligationState.Exempt, ObligationState.NotExpected,
    ];

    private static readonly Dictionary<ObligationState, int> Places = Order.Index().ToDictionary(one => one.Item, one => one.Index);

    /// <returns>The obligations by state, those of one state by the days they are late; else in the order they came.</returns>
    public static IEnumerable<Obligation> First(IEnumerable<Obligation> obligations) =>
        obligations.OrderBy(one => Places[one.State]).ThenByDescending(one => one.DaysLate);
}
