using System.Net;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.LocalHost.Events;
using Reporting.LocalHost.Hosting;
using Reporting.LocalHost.SignIn;
using Reporting.LocalHost.Time;

namespace Reporting.LocalHost;

/// <summary>The function app, running on this machine until disposed; Program.cs and the tests start the same one.</summary>
public sealed class LocalApp : IAsyncDisposable
{
    // More than any function takes, so that the function and not the server says what is too large.
    private const long MaxRequestBody = 200 * 1024 * 1024;

    private readonly WebApplication app;
    private bool isDisposed;

    private LocalApp(WebApplication app, Credentials credentials)
    {
        this.app = app;
        Credentials = credentials;
        BaseAddress = new(app.Urls.Single());
    }

    public Uri BaseAddress { get; }

    public Credentials Credentials { get; }

    public DataFolder Data => Services.GetRequiredService<DataFolder>();

    public IServiceProvider Services => app.Services;

    public SimulatedClock Clock => Services.GetRequiredService<SimulatedClock>();

    public BlobEvents Events => Services.GetRequiredService<BlobEvents>();

    public Timers Timers => Services.GetRequiredService<Timers>();

    /// <returns>The personal link with which the unit opens its pages.</returns>
    public Uri PagesOf(string unit) => new(BaseAddress, $"d/{Credentials.Units[unit]}");

    /// <summary>The link with which an officer of every office comes to the desk.</summary>
    public Uri Desk => new(BaseAddress, PlatformSignIn.DeskLink(Credentials.Officer));

    /// <param name="options">Ports, folders and the moment to start at.</param>
    /// <param name="functions">The function app; ours, unless a test brings another.</param>
    /// <param name="stop">Gives up starting.</param>
    public static async Task<LocalApp> Start(LocalOptions options, FunctionApp? functions = null, CancellationToken stop = default)
    {
        var app = Build(options, functions ?? FunctionApp.Reporting);
        try
        {
            await app.Services.GetRequiredService<BlobEvents>().CreateContainers(stop);
            await app.StartAsync(stop);
            return new(app, await RegisterCredentials(app.Services, stop));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until Ctrl+C, or a signal to end.</summary>
    public Task WaitForShutdown(CancellationToken stop = default) => app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static WebApplication Build(LocalOptions options, FunctionApp functions)
    {
        // Development, as the platform's own tools run it: a service of the wrong lifetime is found here.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddLocalSettings(options.SettingsFolder, Decided(options));
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, options.Port);
            server.Limits.MaxRequestBodySize = MaxRequestBody;
            server.AddServerHeader = false;
        });
        builder.Logging.AddLocalLogging(options);
        builder.Services.AddFunctionHost(options, functions, builder.Configuration);

        var app = builder.Build();
        var prefix = HostJson.RoutePrefix(functions.HostJson);
        var accounts = app.Services.GetRequiredService<LocalAccounts>();
        app.UseProblemsForUnknownRoutes();
        app.UsePlatformSignIn(accounts);
        app.UseRouting();
        app.MapFunctions(app.Services.GetRequiredService<FunctionHost>(), prefix, app.Logger);
        app.MapLocalEndpoints(options, prefix);
        app.MapPlatformSignIn(accounts);
        return app;
    }

    // As the platform does where it looks after sign-in, it says so; and a test may have it say that it does not.
    private static Dictionary<string, string?> Decided(LocalOptions options) =>
        new(options.Settings)
        {
            ["ReportStorage"] = options.Storage,
            [Principals.Switch] = options.Settings.GetValueOrDefault(Principals.Switch, "True"),
        };

    /// <summary>Reads or makes this machine's tokens, and makes the function app know them.</summary>
    private static async Task<Credentials> RegisterCredentials(IServiceProvider services, CancellationToken stop)
    {
        var programmes = services.GetService<ProgrammeCatalogues>() is { } catalogues ? (await catalogues.Current(stop)).All : [];
        var units = programmes.SelectMany(programme => programme.Units).Where(unit => unit.Reports).Select(unit => unit.Code).Distinct().ToList();
        var credentials = Credentials.ReadOrMake(services.GetRequiredService<DataFolder>().Credentials, units.Select(unit => unit.ToString()));
        services.GetRequiredService<LocalAccounts>().Key = credentials.Officer;
        if (services.GetService<AccessTokens>() is not { } tokens) return credentials;

        await tokens.Grant(credentials.Officer, Caller.Officer, stop);
        await Parallel.ForEachAsync(units, stop, async (unit, token) => await tokens.Grant(credentials.Units[unit.ToString()], Caller.OfUnit(unit), token));
        return credentials;
    }
}
