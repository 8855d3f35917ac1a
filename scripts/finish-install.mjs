// npm runs this after every install of its own, so that the next start need not install again.
import { finishInstall } from './install.mjs';

finishInstall(process.cwd());
