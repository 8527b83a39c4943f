using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

/// <summary>The shipped pack, read from the very file that is deployed.</summary>
internal static class VanCanh
{
    public static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "vancanh-bdg.json"));

    public static readonly Programme Programme = ProgrammePack.Read(Json, "vancanh-bdg.json");

    public static readonly Period HalfYear2024 = Period("2024-6T");

    public static readonly Unit CanhLien = Programme.Units.Single(unit => unit.Code == UnitCode.Parse("TYT-CANHLIEN"));

    public static Period Period(string id) => Programme.FindPeriod(PeriodId.Parse(id))!;
}
