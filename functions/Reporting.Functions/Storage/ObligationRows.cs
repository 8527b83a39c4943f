using Azure.Data.Tables;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Obligations</c>: partition <c>programme|period</c>, row unit. What the deadline timer last found, for
/// whoever reads the tables.</summary>
public sealed class ObligationRows(TableServiceClient tables)
{
    internal const string Table = "Obligations";

    private const int MostInATransaction = 100;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Replaces the rows, a hundred a round trip.</summary>
    public async Task Record(ProgrammeId programme, PeriodId period, IEnumerable<Obligation> obligations, DateTimeOffset judgedAt, CancellationToken stop)
    {
        foreach (var some in obligations.Chunk(MostInATransaction))
        {
            var rows = some.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(programme, period, one, judgedAt)));
            await table.SubmitTransactionAsync(rows, stop);
        }
    }

    private static TableEntity ToRow(ProgrammeId programme, PeriodId period, Obligation obligation, DateTimeOffset judgedAt)
    {
        var row = new TableEntity(Keys.Partition(programme, period), obligation.Unit.Code.ToString())
        {
            ["State"] = obligation.State.ToString(),
            ["ExplanationVi"] = obligation.Explanation.Vi,
            ["ExplanationEn"] = obligation.Explanation.En,
            ["JudgedAt"] = judgedAt,
        };
        if (obligation.Submission is { } counting) row["Submission"] = counting.Id.ToString();
        return row;
    }
}
