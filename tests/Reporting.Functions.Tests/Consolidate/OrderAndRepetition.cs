using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Consolidate;

public sealed class OrderAndRepetition
{
    [Fact]
    public void Of_submissions_do_not_change_a_cell()
    {
        var content = new AConsolidation(ARichProgramme.Programme)
            .With("TYT-CANHLIEN", "20240518T010000000Z-a", ("CBVC", 7), ("SINH_NAM", 9), ("SINH_NU", 5), ("KETQUA", "Bản đầu"))
            .With("TYT-CANHLIEN", "20240520T010000000Z-b", ("CBVC", 8), ("SINH_NAM", 8), ("SINH_NU", 7), ("KETQUA", "Bản sau"))
            .With("TYT-CANHLIEN", "20240520T010000000Z-c", ("CBVC", 9), ("SINH_NAM", 6), ("SINH_NU", 5), ("KETQUA", "Cùng lúc"))
            .With("K-KB", "20240525T010000000Z-d", ("CBVC", 20), ("LDQL", 4), ("LDQL_NU", 1), ("PBLUAT", 1))
            .With("K-NOI", "20240520T010000000Z-e", new Verdict([AConsolidation.Warning("60", "Nhiều")], [AConsolidation.Value("CBVC", 30), AConsolidation.Value("PBLUAT", 0)]))
            .WithBefore("P-TCHC", ("LDQL", 3), ("LDQL_NU", 2)).WithBefore("P-DD", ("LDQL", 5), ("LDQL_NU", 1));
        var cells = Golden.Render(content.Write());

        Assert.Contains("Nguồn!H6 = 3", cells, StringComparison.Ordinal);
        for (var seed = 0; seed < 20; seed++) Assert.Equal(cells, Golden.Render(content.Write(new Random(seed))));
    }

    [Fact]
    public void Of_two_reports_of_one_moment_the_same_one_always_counts()
    {
        var content = new AConsolidation().With("K-KB", "20240520T010000000Z-b", ("CBVC", 2)).With("K-KB", "20240520T010000000Z-a", ("CBVC", 1));

        for (var seed = 0; seed < 20; seed++) Assert.Equal(2, content.Build(new Random(seed)).Totals[0].Figures[ARichProgramme.Code("CBVC")]);
    }
}
