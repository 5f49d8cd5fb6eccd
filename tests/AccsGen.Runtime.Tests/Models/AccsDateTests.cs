using System.Globalization;
using System.Linq.Expressions;

namespace AccsGen.Runtime.Tests.Models;

public sealed class AccsDateTests
{
    [Theory]
    [InlineData("2026-01-31 23:59:58", "2026-01-31T23:59:58+00:00")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00+00:00")]
    [InlineData("2026-01-31 23:59:58.25", "2026-01-31T23:59:58+00:00")]
    [InlineData("2026-01-31 23:59:58+02:00", "2026-01-31T23:59:58+02:00")]
    [InlineData("2026-01-31 23:59:58Z", "2026-01-31T23:59:58+00:00")]
    [InlineData("2026-01-31T23:59:58Z", "2026-01-31T23:59:58+00:00")]
    [InlineData("2026-01-31T23:59:58.123+02:00", "2026-01-31T23:59:58+02:00")]
    [InlineData("2026-01-31T23:59:58+0200", "2026-01-31T23:59:58+02:00")]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("0000-00-00T00:00:00Z", null)]
    [InlineData("0000-00-00T00:00:00+00:00", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Times_are_utc_and_nothing_is_null(string? text, string? expected) =>
        InOtherCulture(() => Assert.Equal(expected, AccsDate.ParseTime(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("7/20/23, 11:36 AM")]
    [InlineData("2026-13-01 00:00:00")]
    [InlineData("2026-02-30 00:00:00")]
    [InlineData("2026-06-30 23:59:60")]
    [InlineData("2026-1-3 1:2:3")]
    [InlineData("٢٠٢٦-٠١-٣١ ٢٣:٥٩:٥٨")]
    [InlineData("9999-12-31T23:59:59-02:00")]
    [InlineData("0000-00-00 01:00:00")]
    [InlineData("yesterday")]
    public void What_is_no_time_is_refused(string text)
    {
        Assert.False(AccsDate.TryParseTime(text, out _));
        Assert.Throws<FormatException>(() => AccsDate.ParseTime(text));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("2026-01-31 00:00:00", "2026-01-31")]
    [InlineData("0000-00-00", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Dates_are_read_and_written(string? text, string? expected) => InOtherCulture(() => Assert.Equal(expected, AccsDate.FormatDate(AccsDate.ParseDate(text))));

    [Fact]
    public void What_is_no_date_is_refused() => Assert.Throws<FormatException>(() => AccsDate.ParseDate("2026-01-31 12:00:00"));

    [Fact]
    public void Times_are_written_in_utc() => InOtherCulture(() =>
    {
        Assert.Equal("2026-01-31 22:00:00", AccsDate.FormatTime(new DateTimeOffset(2026, 1, 31, 23, 0, 0, TimeSpan.FromHours(1))));
        Assert.Equal("2026-01-31 23:00:00", AccsDate.FormatTime(new DateTime(2026, 1, 31, 23, 0, 0, DateTimeKind.Unspecified)));
        Assert.Equal("2026-01-31 23:00:00", AccsDate.FormatTime(new DateTime(2026, 1, 31, 23, 0, 0, DateTimeKind.Utc)));
        Assert.Null(AccsDate.FormatTime((DateTimeOffset?)null));
    });

    [Fact]
    public void A_time_without_a_kind_is_utc_also_when_it_may_be_null()
    {
        DateTime? time = new DateTime(2026, 1, 31, 23, 0, 0);

        Assert.Equal("2026-01-31 23:00:00", AccsDate.FormatTime(time));
        Assert.Null(AccsDate.FormatTime(null));
        // A DateTimeOffset made of it would be in the zone of this machine.
        Assert.Equal(typeof(DateTime?), ((MethodCallExpression)Expression(() => AccsDate.FormatTime(time)).Body).Method.GetParameters()[0].ParameterType);
    }

    private static Expression<Func<string?>> Expression(Expression<Func<string?>> call) => call;

    /// <summary>A culture whose calendar and separators are others.</summary>
    private static void InOtherCulture(Action test)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
