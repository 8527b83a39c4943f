using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>A report that a unit owes, or will: the programme it belongs to, and where it stands.</summary>
public sealed record UnitReport(Programme Programme, Obligation Obligation)
{
    /// <summary>The page of the report.</summary>
    public string Address => $"/units/{Obligation.Unit.Code}/{Programme.Id}/{Obligation.Deadline.Period.Id}";

    public string TemplateAddress => $"/api/programmes/{Programme.Id}/periods/{Obligation.Deadline.Period.Id}/units/{Obligation.Unit.Code}/template";

    public string UploadAddress => $"/api/programmes/{Programme.Id}/periods/{Obligation.Deadline.Period.Id}/units/{Obligation.Unit.Code}/submissions";

    /// <summary>The last moment that counts, in words.</summary>
    public Bilingual DueInWords
    {
        get
        {
            var deadline = Obligation.Deadline;
            if (!deadline.Rule.IsNamed && deadline.ExtendedTo is null) return new("chưa ấn định ngày", "no day named yet");
            return VietnamTime.In(deadline.DueAt).TimeOfDay == TimeSpan.Zero ? VietnamTime.EndInWords(deadline.DueAt) : VietnamTime.Words(deadline.DueAt);
        }
    }

    /// <summary>Whether the unit has still something to do for it.</summary>
    public bool IsOwed => Obligation.IsOutstanding || Obligation.State == ObligationState.Checking;
}
