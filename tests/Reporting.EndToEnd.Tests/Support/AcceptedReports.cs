using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>Reports as they stand in storage once they are accepted and added up, without a workbook: for pages that look at many.</summary>
internal static class AcceptedReports
{
    /// <param name="values">Numbers by element; null for "không áp dụng".</param>
    public static async Task Put(RunningApp app, string programme, string period, string unit, string receivedAt, params (string Element, decimal? Number)[] values)
    {
        var duty = (await app.App.Services.GetRequiredService<ProgrammeCatalogues>().Current(default)).DutyOf(ProgrammeId.Parse(programme), PeriodId.Parse(period), UnitCode.Parse(unit))!;
        var at = RunningApp.Moment(receivedAt);
        var id = SubmissionId.At(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, at, "put");
        var cells = values.Select((one, i) => new CellValue(
            ElementCode.Parse(one.Element), new CellPlace("Báo cáo", $"E{15 + i}"), one.Number is { } number ? Numbers.Plain(number) : "KAD", one.Number, NotApplicable: one.Number is null));

        await app.App.Services.GetRequiredService<ResultBlobs>().WriteVerdict(id, new Verdict([], [.. cells]), default);
        await app.App.Services.GetRequiredService<SubmissionRows>().Record(new Submission(id, at, SubmissionState.Accepted, new string('a', 64), 1000, "test", 0, 0, 0), default);
        await app.App.Services.GetRequiredService<AggregateReport>().Handle(duty, default);
    }
}
