namespace Reporting.Domain.Deadlines;

/// <summary>DHIS2's reporting rates over a set of obligations.</summary>
/// <param name="Expected">Units that owe a report.</param>
/// <param name="Received">Units with an accepted report.</param>
/// <param name="OnTime">Units whose first accepted report came before the due moment.</param>
public sealed record ReportingRate(int Expected, int Received, int OnTime)
{
    /// <summary>Tỷ lệ nộp, per cent; null when nobody owes a report.</summary>
    public decimal? Completeness => PerCent(Received);

    /// <summary>Tỷ lệ nộp đúng hạn, per cent of the reports owed; null when nobody owes one.</summary>
    public decimal? Timeliness => PerCent(OnTime);

    public static ReportingRate Of(IEnumerable<Obligation> obligations)
    {
        var owed = obligations.Where(one => one.State != ObligationState.NotExpected).ToList();
        return new ReportingRate(
            owed.Count,
            owed.Count(one => one.State is ObligationState.OnTime or ObligationState.Late),
            owed.Count(one => one.State is ObligationState.OnTime));
    }

    private decimal? PerCent(int count) => Expected == 0 ? null : Math.Round(count * 100m / Expected, 1, MidpointRounding.AwayFromZero);
}
