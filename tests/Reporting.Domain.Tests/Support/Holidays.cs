using Reporting.Domain.Periods;

namespace Reporting.Domain.Tests.Support;

/// <summary>The shipped holiday table, read from the very file that is deployed.</summary>
internal static class Holidays
{
    public static readonly HolidayTable Table = HolidayTable.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", HolidayTable.FileName)), HolidayTable.FileName);

    public static readonly WorkCalendar Calendar = new(Table.Years);
}
