"""What the measuring scripts share: release builds, a filled store, a server on core 0 and its load on core 1.

    GUANXI_FIGURES_STORE   a folder that keeps filled stores, so that each is filled once: DIR/CUSTOMERS-PURCHASES
    GUANXI_FIGURES_IN      where the temporary folder is made, so that the disk is the one to be measured

What is measured is always a copy; it and every process begun here are gone when the script ends, however it ends.
"""
import json
import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ENDINGS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
RELEASE = ROOT / ".build" / "release"
SCOPES = ("CUSTOMERS_READ,CUSTOMERS_WRITE,PURCHASES_READ,PURCHASES_WRITE,CUSTOMERS_EXPORT,SYSTEM_READ,PERSONAL_READ,"
          "LOYALTY_READ,LOYALTY_WRITE,COMPLAINTS_READ,COMPLAINTS_WRITE")
PROGRAM = {
    "enrol_at_purchase": True,
    "rules": [{"code": "base", "name": "消费", "kind": "RATE", "points": 1, "per_minor": 100},
              {"code": "weekend", "name": "周末", "kind": "MULTIPLIER", "multiplier": 1500, "weekdays": [6, 7]},
              {"code": "first", "name": "首购", "kind": "FIRST_PURCHASE", "points": 50}],
    "expiry": {"kind": "MONTHS", "count": 24},
    "tiers": [{"code": "basic", "name": "普通", "threshold": 0},
              {"code": "silver", "name": "银卡", "threshold": 100000, "multiplier": 1100},
              {"code": "gold", "name": "金卡", "threshold": 500000, "multiplier": 1200}],
    "tier_policy": {"metric": "SPEND", "window": "ROLLING_YEAR", "downgrade": "FULL"}}


def build(*products):
    """Builds release; a build of long ago would be measured as if it were this one."""
    subprocess.run([ROOT / "console/install", "libprotobuf-c-dev", "libsqlite3-dev", "libreadline-dev", "pkg-config"],
                   check=True)
    for product in products:
        subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL)


def compiled(stage, source, *more):
    """A C program of this folder, by the same optimisation as the libraries that it uses."""
    subprocess.run([ROOT / "console/install", "gcc", "libsqlite3-dev", "libprotobuf-c-dev", "libssl-dev"], check=True)
    program = stage.folder / pathlib.Path(source).stem
    here = pathlib.Path(__file__).parent
    subprocess.run(["gcc", "-O2", "-Wall", "-Wextra", "-D_GNU_SOURCE", here / source, *more, "-o", program,
                    "-lsqlite3", "-lprotobuf-c", "-lcrypto"], check=True)
    return program


def machine(folder):
    """The lines without which a figure says nothing."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    disk = subprocess.run(["df", "--output=source,fstype", folder], capture_output=True, text=True).stdout.split()[-2:]
    return (f"Machine: {os.cpu_count()} cores, {model}, Linux {os.uname().release}; disk {' '.join(disk)}; "
            f"load average before {os.getloadavg()[0]:.2f}")


SPIN = """
import time
end = time.perf_counter() + 3
last, lost, longest = time.perf_counter(), 0, 0
while last < end:
    now = time.perf_counter()
    gap = now - last
    if gap > 0.0003:
        lost, longest = lost + gap, max(longest, gap)
    last = now
print(lost / 3, longest * 1000)
"""


def stillness(stage):
    """How much of its time each core does not get while nothing but a loop runs on it: no tail can be shorter than that.
    Virtual machines share theirs with strangers."""
    spins = [stage.begin(on_core(core, sys.executable, "-c", SPIN), stdout=subprocess.PIPE, text=True)
             for core in range(min(2, os.cpu_count()))]
    said = [spin.communicate()[0].split() for spin in spins]
    if any(spin.returncode != 0 for spin in spins):
        return "What is taken from the cores could not be measured"
    found = [[float(word) for word in words] for words in said]
    return "Taken from the cores for more than 0.3 ms at a time: " + ", ".join(
        f"core {core} {lost:.1%}, up to {longest:.0f} ms" for core, (lost, longest) in enumerate(found))


def on_core(core, *command):
    """With one core both sides share it; the figures say so by being worse."""
    return ["taskset", "-c", str(min(core, os.cpu_count() - 1)), *map(str, command)]


def middle(values):
    return statistics.median(values)


def wanted(usage):
    """Rounds, seconds, customers and purchases, as far as the command line says them."""
    words, usual = sys.argv[1:], [5, 5, 100_000, 500_000]
    if len(words) > len(usual) or not all(word.isdecimal() and int(word) > 0 for word in words):
        sys.exit(usage)
    return [int(word) for word in words] + usual[len(words):]


def ended(*_):
    sys.exit(130)


class Server:
    """A guanxid of ours; `address` is TCP, `path` the Unix socket on which we are administrator."""

    def __init__(self, stage, home, *options):
        self.stage, self.home, self.path = stage, home, f"unix:{home}/guanxid.sock"
        with open(home / "log", "w") as log:
            command = on_core(0, RELEASE / "guanxid", "--home", home, "--port", "0", *options)
            self.process = stage.begin(command, stderr=log)
        for _ in range(600):
            lines = (home / "log").read_text().splitlines()
            found = [line for line in lines if " serves " in line and "127.0.0.1:" in line]
            if found:
                self.address = "127.0.0.1:" + found[0].split("127.0.0.1:")[1].split()[0].rstrip(",;")
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        sys.exit("the server did not start:\n" + (home / "log").read_text())

    def console(self, call, timeout="600s"):
        command = [RELEASE / "guanxi", "-h", self.path, "--timeout", timeout, "-o", "json", "-c", call]
        environment = {name: value for name, value in os.environ.items() if name != "GUANXI_KEY"}
        done = subprocess.run(on_core(1, *command), capture_output=True, text=True, env=environment)
        if done.returncode != 0:
            sys.exit(f"{call}: {done.stderr}")
        return json.loads(done.stdout or "null")

    def key(self):
        """An API key of a service, as those who use the RPC port have one."""
        account = self.console(f"accounts.create name=bench-{time.time_ns()} scopes=[{SCOPES}]")
        return self.console(f"keys.create account_id={account['id']}")["credential"]

    def stats(self):
        return self.console("system.stats")

    def resident_mb(self, which="VmRSS"):
        """What it has now; with VmHWM the most that it had."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(status.split(which + ":")[1].split()[0]) / 1024

    def disk_pages(self):
        """Pages that it had from the disk, those that the system read ahead with them too, since they were not in memory.
        0 where the system does not tell."""
        try:
            lines = open(f"/proc/{self.process.pid}/io").read().splitlines()
        except OSError:
            return 0
        return int(next(line for line in lines if line.startswith("read_bytes:")).split()[1]) / 4096

    def again(self, *options):
        """The same store in a new process."""
        self.stop()
        return Server(self.stage, self.home, *options)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


class Stage:
    """The temporary folder and the processes of one script."""

    def __enter__(self):
        for number in ENDINGS:
            signal.signal(number, ended)
        # 10,000 connections need as many descriptors on each side.
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="guanxi-figures.", dir=os.environ.get("GUANXI_FIGURES_IN")))
        self.processes = []
        return self

    def __exit__(self, *_):
        # A second Ctrl-C must not leave half of it behind.
        for number in ENDINGS:
            signal.signal(number, signal.SIG_IGN)
        for process in self.processes:
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
        for number in ENDINGS:
            signal.signal(number, signal.SIG_DFL)

    def begin(self, command, **options):
        process = subprocess.Popen([str(word) for word in command], **options)
        self.processes.append(process)
        return process

    def store(self, customers, purchases):
        """The home of a copy of a store with so many customers and purchases, each purchase with its points."""
        kept = os.environ.get("GUANXI_FIGURES_STORE")
        name = f"{customers}-{purchases}"
        filled = pathlib.Path(kept) / name if kept else self.folder / f"filled-{name}"
        if not (filled / "guanxi.db").exists():
            # What is half filled never has the name of what is filled.
            rising = filled.with_name(filled.name + ".rising")
            shutil.rmtree(rising, ignore_errors=True)
            rising.mkdir(parents=True)
            self.fill(rising, customers, purchases)
            rising.rename(filled)
        home = pathlib.Path(tempfile.mkdtemp(prefix=f"{name}.", dir=self.folder))
        for file in filled.glob("guanxi.db*"):
            if not file.name.endswith((".lock", "-shm")):
                shutil.copy(file, home)
        # Else the disk is still busy with the copy while the first rounds are measured.
        os.sync()
        return home

    def warm(self, home):
        """Reads the store through, so that it is in memory: some systems take back what nobody used for seconds."""
        with open(home / "guanxi.db", "rb", buffering=0) as file:
            while file.read(1 << 24):
                pass

    def drop(self, *homes):
        """Gives their room on the disk back early: a large store has gigabytes."""
        for home in homes:
            shutil.rmtree(home, ignore_errors=True)

    def fill(self, home, customers, purchases):
        server = Server(self, home)
        print(f"Filling a store with {customers} customers and {purchases} purchases ...", file=sys.stderr)
        bench(server.path, None, "--fill", customers)
        draft = json.dumps(PROGRAM, ensure_ascii=False)
        server.console(f"programs.create code=points name=会员积分 zone=Asia/Shanghai currency=CNY draft={draft}")
        server.console("programs.activate code=points version=1")
        server.console("rewards.create program=points code=hot name=杯子 points=1 stock=1000000000")
        bench(server.path, None, "--fill-purchases", purchases, "--customers", customers)
        server.stop()


def bench(address, key, *options):
    """Runs the load tester, and gives what it prints as JSON; absent where it only fills."""
    form = [] if "--workload" not in options and "--hold" not in options else ["--json"]
    command = on_core(1, RELEASE / "guanxi-bench", "--address", address, *form, *options)
    environment = dict(os.environ)
    environment.pop("GUANXI_KEY", None)
    if key:
        environment["GUANXI_KEY"] = key
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    found = json.loads(done.stdout.splitlines()[-1]) if form and done.stdout.strip() else None
    if done.returncode != 0:
        bad = [f"{kind['name']}: {outcome}" for kind in (found or {}).get("kinds", [])
               for outcome in kind["outcomes"] if outcome["outcome"] in ("wrong", "refused", "lost")]
        first = f"guanxi-bench {' '.join(map(str, options))} ended with {done.returncode}"
        sys.exit("\n".join([first, *bad, done.stderr]))
    return found
