using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Template;

/// <summary>Writes a unit's form, which names its own deadline, with what its last accepted report of the period before said.</summary>
public sealed class PrefilledForm(FigureRows figures, ExtensionRows extensions)
{
    public async Task<BinaryData> For(Duty duty, CancellationToken stop) => FormWorkbook.Write(await extensions.Granted(duty, stop), await Previous(duty, stop));

    /// <summary>The same form with what was found in one that is no longer as it was handed out, for the unit to confirm.</summary>
    public async Task<BinaryData> ToConfirm(Duty duty, Verdict verdict, CancellationToken stop) => FormWorkbook.Write(duty, await Previous(duty, stop), verdict);

    private async Task<PreviousFigures?> Previous(Duty duty, CancellationToken stop)
    {
        if (duty.Programme.Before(duty.Period) is not { } before) return null;
        return await figures.Find(duty.Programme, before, duty.Unit.Code, stop) is { } report ? new PreviousFigures(before, report.Figures) : null;
    }
}
