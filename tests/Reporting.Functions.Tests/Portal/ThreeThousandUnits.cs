using System.Text;

namespace Reporting.Functions.Tests.Portal;

/// <summary>The desk's pages over a whole province: as small as on a slow line they must be, and in a few round trips. A partition scan is
/// one for each thousand rows; each page takes one for the officer's token.</summary>
public sealed class ThreeThousandUnits(AProvince province) : IClassFixture<AProvince>
{
    private const int MostBytes = 200_000;
    private const string Period = "/desk/VANCANH-BDG/periods/2024-6T";

    [Theory]
    //          page                                                      tables   blobs
    [InlineData("/desk",                                                  6,       0)]    // token, submissions 4, extensions
    [InlineData(Period,                                                   10,      0)]    // and contacts 4
    [InlineData(Period + "?page=70",                                      10,      0)]
    [InlineData(Period + "?node=CUM-007",                                 10,      0)]
    [InlineData(Period + "?state=OnTime&q=xuan+hoa&page=9",               10,      0)]
    [InlineData(Period + "/units/TYT-0007",                               6,       0)]    // token, submissions, extensions, contact; and two for the one period that has opened
    [InlineData(Period + "/indicators",                                   2,       0)]    // token, the node's row
    [InlineData(Period + "/indicators?node=TYT-0007",                     2,       0)]
    [InlineData(Period + "/indicators/TL_LD_NU",                          6,       0)]    // and figures 4
    [InlineData(Period + "/indicators/SRB?sort=best&page=70",             6,       0)]
    [InlineData(Period + "/figures/CBVC",                                 6,       50)]   // and the verdicts on the page
    [InlineData(Period + "/figures/CBVC?node=TYT-0000",                   6,       1)]
    [InlineData(Period + "/figures/CBVC?show=missing&page=6",             11,      0)]    // and submissions 4, extensions
    [InlineData(Period + "/reminders",                                    12,      0)]    // token, outbox, submissions 4, extensions, contacts 4
    [InlineData(Period + "/extensions",                                   2,       0)]
    [InlineData(Period + "/mails",                                        6,       0)]    // token, outbox, contacts 4
    [InlineData("/desk/VANCANH-BDG/roster",                               4,       1)]    // token; the catalogue as it stands now
    [InlineData("/desk/VANCANH-BDG/links?page=70",                        5,       1)]    // and all tokens, a thousand a trip
    public async Task Fit_on_every_page_in_a_few_round_trips(string page, int mostOfTables, int mostOfBlobs)
    {
        var (bytes, operations) = await province.Look(page);

        Assert.InRange(bytes.Length, 1000, MostBytes);
        Assert.True(operations.Count(one => one.StartsWith("table", StringComparison.Ordinal)) <= mostOfTables, $"{page}: {string.Join(", ", operations)}");
        // LocalHost looks for new blobs by itself, which is a list.
        Assert.True(operations.Count(one => one.StartsWith("blob read", StringComparison.Ordinal)) <= mostOfBlobs, $"{page}: {string.Join(", ", operations)}");
    }

    [Fact]
    public async Task Are_counted_and_drawn_whole_whatever_part_of_the_list_is_shown()
    {
        var board = await Read(Period);
        var indicator = await Read(Period + "/indicators/TL_LD_NU");
        var figure = await Read(Period + "/figures/CBVC");

        Assert.Contains("3200/3500 đơn vị", board, StringComparison.Ordinal);
        Assert.Contains("Trang 1 trên 70", board, StringComparison.Ordinal);
        Assert.Contains("3200 đơn vị có giá trị", indicator, StringComparison.Ordinal);
        Assert.Contains("3200 đơn vị có số này, 300 đơn vị chưa có", figure, StringComparison.Ordinal);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(indicator, "<rect class=\"bar\" x="), 10, 60);
    }

    [Fact]
    public async Task Have_their_branches_offered_on_the_way_down_and_not_all_at_once()
    {
        var (all, below) = (await Read(Period), await Read(Period + "?node=TTYT-03"));

        Assert.Contains("<option value=\"TTYT-11\">", all, StringComparison.Ordinal);
        Assert.DoesNotContain("CUM-003", all, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Period}?node=CUM-003\"", below, StringComparison.Ordinal);
        Assert.DoesNotContain("CUM-004", below, StringComparison.Ordinal);
    }

    private async Task<string> Read(string path) => Encoding.UTF8.GetString((await province.Look(path)).Page);
}
