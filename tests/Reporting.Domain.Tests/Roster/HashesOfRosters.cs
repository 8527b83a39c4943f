using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Roster;

public sealed class HashesOfRosters
{
    private static readonly Unit Root = new() { Code = UnitCode.Parse("TINH"), Name = "Sở Y tế", Reports = false };

    private static readonly Unit Station = new()
    {
        Code = UnitCode.Parse("TRAM-A"), Name = "Trạm Y tế xã A", Parent = Root.Code, Type = "Trạm Y tế", ValidFrom = new DateOnly(2024, 1, 1),
        Contacts = [new Contact { Name = "Lan", Email = "lan@tram.example" }],
    };

    // Reports that were handed out hold this very value: it never changes for the same roster.
    [Fact]
    public void Are_for_ever_what_they_are() =>
        Assert.Equal("166eeb335541811077e305215a3c753e2a7e63f7389b056e3c9c5e2ccb75e791", RosterHash.Of([Root, Station]));

    [Fact]
    public void Do_not_change_with_whom_to_call() =>
        Assert.Equal(RosterHash.Of([Root, Station]), RosterHash.Of([Root, Station with { Contacts = [new Contact { Name = "Hoa", Phone = "0900 000 000", Head = true }] }]));

    public static TheoryData<string> Changes => ["code", "name", "parent", "type", "reports", "from", "to", "order", "one less"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_with_what_a_report_depends_on(string change)
    {
        Unit[] changed = change switch
        {
            "code" => [Root, Station with { Code = UnitCode.Parse("TRAM-B") }],
            "name" => [Root, Station with { Name = "Trạm Y tế xã B" }],
            "parent" => [Root, Station with { Parent = null }],
            "type" => [Root, Station with { Type = null }],
            "reports" => [Root, Station with { Reports = false }],
            "from" => [Root, Station with { ValidFrom = null }],
            "to" => [Root, Station with { ValidTo = new DateOnly(2024, 12, 31) }],
            "order" => [Station, Root],
            _ => [Root],
        };

        Assert.NotEqual(RosterHash.Of([Root, Station]), RosterHash.Of(changed));
    }

    [Fact]
    public void Tell_fields_apart_whatever_is_in_them() =>
        Assert.NotEqual(RosterHash.Of([Root with { Name = "A", Type = "B - C" }]), RosterHash.Of([Root with { Name = "A - B", Type = "C" }]));
}
